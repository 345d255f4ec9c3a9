//! Stable codes: the one name under which a reader, a script and the manual know a note.

use serde::{Serialize, Serializer};

/// How much a note weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Something cannot be used as it is written; the exit code becomes 1.
    Error,
    /// Something was read, and is probably not what was meant.
    Warning,
    /// What experience says about a draft or a process: a prompt with its source, never a score.
    Lesson,
    /// Something was decided on the way (an encoding, a date form, a term that was refused) and is stated.
    Statement,
}

/// A stable code with its severity. The name reads well after "allow" and names the flaw, not the cure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    /// Kebab-case name, unique in the whole workspace.
    pub name: &'static str,
    /// How much notes with this code weigh.
    pub severity: Severity,
}

impl Code {
    /// A code for something that cannot be used as written.
    pub const fn error(name: &'static str) -> Self {
        Self {
            name,
            severity: Severity::Error,
        }
    }

    /// A code for something that is probably not what was meant.
    pub const fn warning(name: &'static str) -> Self {
        Self {
            name,
            severity: Severity::Warning,
        }
    }

    /// A code for a lesson of experience.
    pub const fn lesson(name: &'static str) -> Self {
        Self {
            name,
            severity: Severity::Lesson,
        }
    }

    /// A code for something decided on the way and stated.
    pub const fn statement(name: &'static str) -> Self {
        Self {
            name,
            severity: Severity::Statement,
        }
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name)
    }
}

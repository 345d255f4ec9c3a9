//! Statements of the map in few words, for the terminal and for the page: labels, rules, shares, amounts.

mod gone;
pub(crate) mod term;

pub(crate) use gone::{has_newcomers, has_shares};

use crate::html::{figures, reader::Reader};
use salida_actors::Statement;
use salida_desk::report::Statements;
use salida_note::Fact;
use salida_world::{Name, Range};

/// Roles for which there are words; others are told as the case writes them.
const ROLES: [&str; 6] = ["producer", "carrier", "protector", "taxer", "buyer", "seller"];

/// What statements are told with: the reader's words, and the statements behind numbers and ids.
#[derive(Clone, Copy)]
pub(crate) struct Said<'s, 'a> {
    pub(crate) reader: &'s Reader<'a>,
    pub(crate) statements: &'s Statements,
}

impl Said<'_, '_> {
    /// A sentence with texts in it.
    pub(crate) fn tell(&self, id: &str, facts: &[(&str, String)]) -> String {
        let facts: Vec<(&str, Fact)> = { facts.iter() }
            .map(|(name, text)| (*name, Fact::Text(text.clone())))
            .collect();
        self.reader.tell(id, &facts)
    }

    /// A label in few words: `Court: “gang”`.
    pub(crate) fn label(&self, number: u32) -> String {
        let Some(label) = self.statements.labels.get(&number) else {
            return number.to_string();
        };
        let by = self.reader.actor_name(&label.by).to_owned();
        let facts = [("by", by), ("term", self.reader.plain(&label.term).to_owned())];
        self.tell(if label.denies { "map-label-denied" } else { "map-label" }, &facts)
    }

    /// A rule by its name, or else by its id.
    pub(crate) fn rule(&self, id: &Name) -> String {
        let rule = self.statements.rules.get(id);
        let name = rule.and_then(|it| it.name.as_ref()).filter(|name| !name.is_empty());
        name.map_or_else(|| id.to_string(), |name| self.reader.plain(name).to_owned())
    }

    /// What began or ended.
    pub(crate) fn statement(&self, statement: &Statement) -> String {
        match statement {
            Statement::Label(number) => self.label(*number),
            Statement::SameAs(place) => {
                let facts = self.statements.same_as.get(place).map(|it| {
                    let [one, other, by] = [&it.one, &it.other, &it.by].map(|id| self.reader.actor_name(id).to_owned());
                    [("one", one), ("other", other), ("by", by)]
                });
                self.tell("map-statement-same-as", &facts.unwrap_or_default())
            }
            Statement::Mandate(id) => self.tell("map-statement-mandate", &[("name", id.to_string())]),
            Statement::Rule(id) => self.tell("map-statement-rule", &[("name", self.rule(id))]),
            Statement::Exception(id) => self.tell("map-statement-exception", &[("name", id.to_string())]),
            Statement::Fulfilment(place) => {
                let met = self.statements.fulfilments.get(place);
                let name = met.map_or(String::new(), |it| self.rule(&it.of));
                self.tell("map-statement-fulfilment", &[("name", name)])
            }
        }
    }

    /// A share between two bounds, or one alone.
    pub(crate) fn between(&self, (low, high): (f64, f64)) -> String {
        let (least, most) = (figures::share(low, self.reader), figures::share(high, self.reader));
        if least == most {
            return least;
        }
        self.tell("map-between", &[("low", least), ("high", most)])
    }

    /// A share with its best figure.
    pub(crate) fn share(&self, range: Range<f64>) -> String {
        if range.is_exact() {
            return figures::share(range.best, self.reader);
        }
        let best = figures::share(range.best, self.reader);
        let between = self.between((range.low, range.high));
        self.tell("map-best", &[("best", best), ("between", between)])
    }

    /// An amount with its best figure.
    pub(crate) fn amount(&self, range: Range<f64>) -> String {
        let number = |it: f64| self.reader.words.real(it, usize::from(it.fract() != 0.0));
        if range.is_exact() {
            return number(range.best);
        }
        let between = [("low", number(range.low)), ("high", number(range.high))];
        let between = self.tell("map-between", &between);
        self.tell("map-best", &[("best", number(range.best)), ("between", between)])
    }

    /// A part in a market: in the reader's language where the word is one of ours, else as the case writes it.
    pub(crate) fn role(&self, role: &str) -> String {
        let known = ROLES.contains(&role);
        let words = known.then(|| self.reader.words.find(&format!("term-role-{role}"), &[]));
        words.flatten().unwrap_or_else(|| role.to_owned())
    }
}

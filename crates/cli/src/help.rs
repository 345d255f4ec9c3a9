//! Help in the language that was asked for: every sentence that `--help` shows comes from the words of the page, and so do its
//! headings, the names of values and what is taken where nothing is said.

use crate::arguments::Salida;
use clap::{Arg, ArgAction, Command, CommandFactory};
use salida_note::Fact;
use salida_page::Words;
use salida_world::Language;
use std::ffi::OsString;

/// The option that chooses the language.
const LANG: &str = "--lang";

/// The language that the arguments ask for, before they are parsed: whoever asks for help may not get further. English where
/// none is asked for, as wherever no case says otherwise.
pub(crate) fn language(arguments: &[OsString]) -> Language {
    let texts: Vec<&str> = arguments.iter().filter_map(|it| it.to_str()).collect();
    let after = texts.windows(2).filter_map(|pair| match pair {
        [LANG, code] => Some(*code),
        _ => None,
    });
    let joined = texts.iter().filter_map(|it| it.strip_prefix(LANG)?.strip_prefix('='));
    let named = after.chain(joined).find_map(|code| code.parse().ok());
    named.unwrap_or(Language::En)
}

/// The command with its help in that language.
pub(crate) fn command(language: Language) -> Command {
    let words = Words::new(language);
    let command = Salida::command()
        .args_conflicts_with_subcommands(true)
        .arg(Arg::new("lang").long("lang").value_name("LANG"))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version),
        )
        .disable_version_flag(true)
        .subcommand_help_heading(words.say("help-commands", &[]))
        .subcommand_value_name(words.say("help-command", &[]));
    let verbs: Vec<String> = command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
    let command = verbs.iter().fold(command, |command, verb| {
        command.mut_subcommand(verb, |own| {
            with_usage(told(own, verb, &words), &format!("salida {verb}"), &words)
        })
    });
    let mut command = with_usage(told(command, "salida", &words), "salida", &words);
    // The verb `help` comes with the build, and can be given its words only after it.
    command.build();
    command.mut_subcommand("help", |own| own.about(words.say("help-help", &[])))
}

/// A command with its own words and those of its arguments.
fn told(command: Command, verb: &str, words: &Words) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let mut told = command
        .disable_help_flag(true)
        .arg(help)
        .about(words.say(&format!("help-{verb}"), &[]))
        .mut_args(|arg| argument(arg, verb, words))
        .help_template(format!(
            "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
            words.say("help-usage", &[])
        ));
    if let Some(example) = told.get_after_help().map(ToString::to_string) {
        let below = words.find(&format!("help-{verb}.below"), &[]);
        let below = below.map_or(String::new(), |below| format!("\n\n{below}"));
        told = told.after_help(format!("{}\n{example}{below}", words.say("help-example", &[])));
    }
    told
}

/// The way a command is called, with the words of its language.
fn with_usage(command: Command, called: &str, words: &Words) -> Command {
    let plain = command.clone().bin_name(called).render_usage().to_string();
    let word = |id: &str| words.say(id, &[]);
    let usage = if command.has_subcommands() {
        // clap would tell the two ways apart, and the shorter one does nothing.
        format!("{called} [{}] <{}>", word("help-options-name"), word("help-command"))
    } else {
        let own = plain.trim_start_matches("Usage: ");
        own.replace("[OPTIONS]", &format!("[{}]", word("help-options-name")))
    };
    command.override_usage(usage)
}

/// An argument with its words, and with what it may be and what is taken where nothing is said.
fn argument(arg: Arg, verb: &str, words: &Words) -> Arg {
    let id = arg.get_id().as_str().replace('_', "-");
    let heading = if arg.is_positional() {
        "help-arguments"
    } else {
        "help-options"
    };
    let mut said = words
        .find(&format!("help-{verb}-{id}"), &[])
        .unwrap_or_else(|| words.say(&format!("help-any-{id}"), &[]));
    let possible = arg.get_possible_values();
    let values: Vec<String> = { possible.iter() }
        .filter(|value| value.get_help().is_some())
        .map(|value| {
            let name = value.get_name();
            format!("{name} ({})", words.say(&format!("help-{id}-{name}"), &[]))
        })
        .collect();
    if !values.is_empty() {
        let facts = [("values", Fact::Text(values.join(", ")))];
        said.extend([" ", &words.say("help-values", &facts)]);
    }
    let defaults: Vec<String> = { arg.get_default_values().iter() }
        .map(|value| value.to_string_lossy().into_owned())
        .collect();
    if !defaults.is_empty() && arg.get_action().takes_values() {
        let facts = [("value", Fact::Text(defaults.join(", ")))];
        said.extend([" ", &words.say("help-default", &facts)]);
    }
    let names: Vec<String> = { arg.get_value_names().unwrap_or_default().iter() }
        .map(|name| words.say(&format!("help-name-{}", name.to_lowercase().replace('_', "-")), &[]))
        .collect();
    let takes = arg.get_action().takes_values();
    let arg = arg.help(said).help_heading(words.say(heading, &[]));
    if !takes {
        return arg;
    }
    let arg = arg.hide_default_value(true).hide_possible_values(true);
    if names.is_empty() { arg } else { arg.value_names(names) }
}

#[cfg(test)]
mod tests {
    use super::{command, language};
    use crate::arguments::Salida;
    use clap::{Command, CommandFactory};
    use salida_world::Language;
    use std::collections::BTreeMap;

    /// Every command and argument with what help says of it, under the way to it.
    fn said(command: &Command, way: &str, all: &mut BTreeMap<String, String>) {
        let text = |it: Option<&clap::builder::StyledStr>| it.map(ToString::to_string).unwrap_or_default();
        all.insert(way.to_owned(), text(command.get_about()));
        if !["salida", "salida help"].contains(&way) {
            all.insert(format!("{way} example"), text(command.get_after_help()));
        }
        for arg in command.get_arguments() {
            all.insert(format!("{way} {}", arg.get_id()), text(arg.get_help()));
            let heading = arg.get_help_heading().unwrap_or_default();
            all.insert(format!("{way} {} heading", arg.get_id()), heading.to_owned());
        }
        for verb in command
            .get_subcommands()
            .filter(|it| way != "salida help" && it.get_name() != way)
        {
            said(verb, &format!("{way} {}", verb.get_name()), all);
        }
    }

    fn words(language: Language) -> BTreeMap<String, String> {
        let mut all = BTreeMap::new();
        said(&command(language), "salida", &mut all);
        all
    }

    #[test]
    fn every_command_and_argument_has_help_of_its_own_in_three_languages() {
        let [english, spanish, french] = Language::ALL.map(words);
        assert!(english.len() > 100, "{}", english.len());
        for (way, own) in &english {
            for (language, other) in [("Spanish", &spanish[way]), ("French", &french[way])] {
                assert!(
                    !other.is_empty() && !other.contains('⟨'),
                    "{way} lacks {language}: {other}"
                );
                // The word for options is the same in French.
                let same = (language, other.as_str()) == ("French", "Options");
                assert!(same || own != other, "{way} is English in {language}");
                let kept =
                    |text: &str| -> Vec<String> { text.split('`').skip(1).step_by(2).map(str::to_owned).collect() };
                assert_eq!(
                    kept(own),
                    kept(other),
                    "what stands between backticks stays, {way} in {language}"
                );
            }
            assert!(!own.is_empty() && !own.contains('⟨'), "{way} lacks English: {own}");
        }
    }

    #[test]
    fn the_english_words_are_those_that_stand_beside_the_arguments() {
        let told = words(Language::En);
        for verb in Salida::command().get_subcommands() {
            let way = format!("salida {}", verb.get_name());
            assert_eq!(verb.get_about().map(ToString::to_string).as_ref(), told.get(&way));
            for arg in verb.get_arguments() {
                let way = format!("{way} {}", arg.get_id());
                let own = arg.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(told[&way].starts_with(&own), "{way}: {own} / {}", told[&way]);
            }
        }
    }

    #[test]
    fn no_english_frame_is_left_around_the_words() {
        for (language, frame) in [(Language::Es, "Uso: salida"), (Language::Fr, "Usage\u{a0}: salida")] {
            let all = command(language);
            let verbs = all.get_subcommands().filter(|it| it.get_name() != "help").cloned();
            for mut one in verbs.chain([all.clone()]) {
                let help = one.render_long_help().to_string();
                assert!(help.contains(frame), "{help}");
                for english in [
                    "Usage:",
                    "Options:",
                    "Arguments:",
                    "Commands:",
                    "[default",
                    "[possible",
                    "[OPTIONS]",
                    "Print ",
                    "Example:",
                ] {
                    let french = language == Language::Fr && ["Options:", "[OPTIONS]"].contains(&english);
                    assert!(french || !help.contains(english), "{english} in {help}");
                }
            }
        }
    }

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        let of = |line: &str| language(&line.split(' ').map(Into::into).collect::<Vec<_>>());
        assert_eq!(of("salida check case --help"), Language::En);
        assert_eq!(of("salida check --lang es --help"), Language::Es);
        assert_eq!(of("salida --help --lang=fr"), Language::Fr);
        assert_eq!(of("salida check --help --lang"), Language::En);
        assert_eq!(of("salida check --help --lang de"), Language::En);
    }

    #[test]
    fn the_arguments_are_sound() {
        for language in Language::ALL {
            command(language).debug_assert();
        }
    }
}

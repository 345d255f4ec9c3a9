//! Writes an agreement in any of the three languages, in one layout: read back, it says the same.

mod from_instrument;

use super::{
    grammar::{PROOFS, STATUSES},
    instrument::{Amount, Annex, Bound, Per},
    keywords::{Keyword as K, Lexicon, inflected, phrase},
    token::is_one_word,
    tree::{Agreement, Amnesty, Commitment, Conditions, Form, Group, Header, Names, Quantity, Terms, Window, Written},
};
use salida_world::{Day, Language};

/// The text of an agreement in a language, without fences. An instrument is printed by way of its tree.
pub fn text(agreement: &Agreement, language: Language) -> String {
    let mut printer = Printer {
        language,
        lexicon: Lexicon::of(language),
        out: String::new(),
    };
    printer.header(&agreement.header.value);
    for commitment in &agreement.commitments {
        printer.commitment(&commitment.value);
    }
    for amnesty in &agreement.amnesties {
        printer.amnesty(&amnesty.value);
    }
    printer.out.push('\n');
    printer.out
}

/// The text of an agreement in a language, as a fenced block of Markdown.
pub fn markdown(agreement: &Agreement, language: Language) -> String {
    format!("```covenant {language}\n{}```\n", text(agreement, language))
}

/// Writes clauses and words; the layout is in the order of the calls.
struct Printer {
    language: Language,
    lexicon: &'static Lexicon,
    out: String,
}

impl Printer {
    fn header(&mut self, header: &Header) {
        self.keyword(K::Agreement);
        if let Some(title) = &header.title {
            self.word(&quoted(&title.value));
        }
        self.list_after(K::Between, header.parties.as_ref());
        if let Some(status) = &header.status {
            self.clause(K::Status);
            self.one_of(&STATUSES, &status.value);
        }
        self.list_clause(K::WitnessedBy, header.witnesses.as_ref());
        self.window(K::InForce, header.force.as_ref());
        self.list_clause(K::AccordingTo, header.sources.as_ref());
    }

    fn commitment(&mut self, commitment: &Commitment) {
        self.part(K::Commitment, &commitment.name);
        let terms = &commitment.terms;
        match &commitment.form {
            Form::ShallNot {
                subjects,
                deed,
                allowing,
            } => {
                self.sentence(subjects, K::ShallNot, deed);
                self.zones(terms);
                if let Some(allowing) = allowing {
                    self.clause(K::Allowing);
                    self.word(&allowing.value.count.to_string());
                    self.keyword(K::InAny);
                    self.days(allowing.value.days);
                }
            }
            Form::Keep {
                deed,
                bound,
                amount,
                per,
            } => {
                self.clause(K::Keep);
                self.name(&deed.value);
                self.zone_words(terms);
                self.limit(*bound, amount.value, per.as_ref());
            }
            Form::ShallBy {
                subjects,
                deed,
                at_least,
                by,
            } => {
                self.sentence(subjects, K::Shall, deed);
                self.quantity(at_least.as_ref());
                self.keyword(K::By);
                self.day(by.value);
                self.zones(terms);
            }
        }
        self.terms(terms);
    }

    fn sentence(&mut self, subjects: &Group, verb: K, deed: &Written<String>) {
        self.line();
        self.group(subjects);
        let is_plural = !subjects.each && subjects.names.len() > 1;
        if is_plural {
            self.word(inflected(self.language, verb));
        } else {
            self.keyword(verb);
        }
        self.name(&deed.value);
    }

    /// Zones on a line of their own.
    fn zones(&mut self, terms: &Terms) {
        if terms.zones.is_some() {
            self.line();
        }
        self.zone_words(terms);
    }

    fn zone_words(&mut self, terms: &Terms) {
        if let Some(zones) = &terms.zones {
            self.keyword(K::In);
            self.group(&zones.value);
        }
    }

    fn limit(&mut self, bound: Bound, amount: Amount, per: Option<&Written<Per>>) {
        self.keyword(match bound {
            Bound::AtMost => K::AtMost,
            Bound::AtLeast => K::AtLeast,
        });
        match amount {
            Amount::Count(count) => self.word(&count.to_string()),
            Amount::PercentOf { percent, baseline } => {
                self.word(&format!("{percent} %"));
                self.keyword(K::OfBaseline);
                if let Some(span) = baseline {
                    self.word(&span.to_string());
                }
            }
            Amount::PerDay(_) | Amount::Rate { .. } => {}
        }
        // The whole time in force is what is meant where nothing is written.
        if let Some(per) = per.filter(|per| per.value != Per::Force) {
            self.out.push(',');
            self.period(per.value);
        }
    }

    fn period(&mut self, per: Per) {
        match per {
            Per::Month => self.keyword(K::PerMonth),
            Per::Quarter => self.keyword(K::PerQuarter),
            Per::Year => self.keyword(K::PerYear),
            Per::AnyDays(days) => {
                self.keyword(K::InAny);
                self.days(days);
            }
            Per::Force => {}
        }
    }

    fn quantity(&mut self, at_least: Option<&Written<Quantity>>) {
        let Some(quantity) = at_least else { return };
        self.keyword(K::AtLeast);
        self.word(&quantity.value.count.to_string());
        if let Some(unit) = &quantity.value.unit {
            self.name(unit);
        }
    }

    fn terms(&mut self, terms: &Terms) {
        if let Some(proof) = &terms.proof {
            self.clause(K::Proof);
            self.one_of(&PROOFS, &proof.value);
        }
        self.list_clause(K::MonitoredBy, terms.monitored_by.as_ref());
        self.list_clause(K::VerifiedBy, terms.verified_by.as_ref());
        self.list_clause(K::AttributedBy, terms.attributed_by.as_ref());
        self.list_clause(K::AssessedBy, terms.assessed_by.as_ref());
        self.flag(K::BurdenOnTheParty, terms.burden_on_party.as_ref());
        self.flag(K::Survives, terms.survives.as_ref());
        if let Some(annex) = &terms.annex {
            self.clause(keyword_of(annex.value));
        }
        self.list_clause(K::AccordingTo, terms.sources.as_ref());
    }

    fn amnesty(&mut self, amnesty: &Amnesty) {
        self.part(K::Amnesty, &amnesty.name);
        self.line();
        self.name(&amnesty.by.value);
        self.keyword(K::Offers);
        self.name(&amnesty.grants.value);
        self.conditions(&amnesty.conditions);
    }

    fn conditions(&mut self, conditions: &Conditions) {
        if let Some(day) = &conditions.acts_before {
            self.clause(K::ForActsBefore);
            self.day(day.value);
        }
        self.list_clause(K::Except, conditions.except.as_ref());
        self.list_clause(K::ToMembersOf, conditions.to.as_ref());
        self.window(K::Open, conditions.open.as_ref());
        self.flag(K::Once, conditions.once.as_ref());
        if let Some(given) = &conditions.in_return_for {
            self.clause(K::InReturnFor);
            self.names(&given.value.deeds);
            if let Some(days) = given.value.within_days {
                self.keyword(K::Within);
                self.days(days);
            }
        }
        self.list_clause(K::RevokedOn, conditions.revoked_on.as_ref());
        if let Some(annex) = &conditions.annex {
            self.line();
            // An amnesty is feminine in Spanish and in French.
            self.word(inflected(self.language, keyword_of(annex.value)));
        }
        self.list_clause(K::AccordingTo, conditions.sources.as_ref());
    }

    fn part(&mut self, keyword: K, name: &Written<String>) {
        self.out.push_str("\n\n");
        self.keyword(keyword);
        self.name(&name.value);
    }

    fn window(&mut self, keyword: K, window: Option<&Written<Window>>) {
        let Some(window) = window else { return };
        self.clause(keyword);
        for (keyword, day) in [(K::From, &window.value.from), (K::Until, &window.value.until)] {
            if let Some(day) = day {
                self.keyword(keyword);
                self.day(day.value);
            }
        }
    }

    fn flag(&mut self, keyword: K, clause: Option<&Written<()>>) {
        if clause.is_some() {
            self.clause(keyword);
        }
    }

    fn list_clause(&mut self, keyword: K, clause: Option<&Written<Names>>) {
        if clause.is_some() {
            self.line();
        }
        self.list_after(keyword, clause);
    }

    fn list_after(&mut self, keyword: K, clause: Option<&Written<Names>>) {
        if let Some(names) = clause {
            self.keyword(keyword);
            self.names(&names.value);
        }
    }

    fn one_of<T: PartialEq>(&mut self, choices: &[(K, T)], chosen: &T) {
        let found = choices.iter().find(|(_, value)| value == chosen);
        if let Some((keyword, _)) = found {
            self.keyword(*keyword);
        }
    }

    fn group(&mut self, group: &Group) {
        if group.each {
            self.keyword(K::EachOf);
        }
        self.names(&group.names);
    }

    fn names(&mut self, names: &Names) {
        for (index, name) in names.iter().enumerate() {
            if index > 0 {
                self.out.push(',');
            }
            self.name(&name.value);
        }
    }

    /// A name, in quotes where it could be read as anything else.
    fn name(&mut self, name: &str) {
        if is_one_word(name) && !self.lexicon.has_word(name) {
            self.word(name);
        } else {
            self.word(&quoted(name));
        }
    }

    fn days(&mut self, days: u32) {
        self.word(&days.to_string());
        self.keyword(K::Days);
    }

    fn day(&mut self, day: Day) {
        self.word(&day.to_string());
    }

    /// A clause on a line of its own.
    fn clause(&mut self, keyword: K) {
        self.line();
        self.keyword(keyword);
    }

    fn keyword(&mut self, keyword: K) {
        self.word(phrase(self.language, keyword));
    }

    fn line(&mut self) {
        self.out.push_str("\n ");
    }

    /// A word, with a blank before it where it does not begin a line.
    fn word(&mut self, word: &str) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push(' ');
        }
        self.out.push_str(word);
    }
}

fn keyword_of(annex: Annex) -> K {
    match annex {
        Annex::Public => K::Public,
        Annex::Confidential => K::Confidential,
    }
}

/// A text in quotes, on one line.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            plain => out.push(plain),
        }
    }
    out.push('"');
    out
}

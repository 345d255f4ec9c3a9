//! Writes amounts, lengths and periods.

use super::printer::Printer;
use crate::covenant::{
    grammar::{BASELINES, UNITS},
    instrument::{Bound, Thousandths},
    keywords::Keyword as K,
    tree::{Amount, Length, Per, Period, Quantity, Unit},
};
use salida_world::Language;

impl Printer {
    pub(super) fn limit(&mut self, bound: Bound, amount: &Amount) {
        self.keyword(match bound {
            Bound::AtMost => K::AtMost,
            Bound::AtLeast => K::AtLeast,
        });
        match amount {
            Amount::Count(count) => self.word(&count.to_string()),
            Amount::Share {
                percent,
                against,
                baseline,
            } => {
                self.decimal(*percent);
                self.word("%");
                self.one_of(&BASELINES, against);
                if let Some(span) = baseline {
                    self.word(&span.to_string());
                }
            }
            Amount::PerDay { count, over } => {
                self.decimal(*count);
                self.keyword(K::PerDayOver);
                self.length(over.value);
            }
            Amount::Rate { count, people } => {
                self.decimal(*count);
                self.keyword(K::Per);
                self.word(&people.to_string());
                self.keyword(K::People);
            }
        }
    }

    pub(super) fn per(&mut self, per: &Per) {
        match per {
            Per::Month => self.keyword(K::PerMonth),
            Per::Quarter => self.keyword(K::PerQuarter),
            Per::Year => self.keyword(K::PerYear),
            Per::Any(length) => {
                self.keyword(K::InAny);
                self.length(length.value);
            }
        }
    }

    pub(super) fn every(&mut self, period: &Period) {
        match period {
            Period::Month => self.keyword(K::EveryMonth),
            Period::Quarter => self.keyword(K::EveryQuarter),
            Period::Year => self.keyword(K::EveryYear),
            Period::Any(length) => {
                // Weeks are feminine in French.
                if length.value.unit == Unit::Week {
                    self.inflected(K::Every);
                } else {
                    self.keyword(K::Every);
                }
                self.length(length.value);
            }
        }
    }

    pub(super) fn length(&mut self, length: Length) {
        self.word(&length.count.to_string());
        let unit = UNITS.iter().find(|(_, unit)| *unit == length.unit);
        match unit {
            Some((keyword, _)) if length.count == 1 => self.inflected(*keyword),
            Some((keyword, _)) => self.keyword(*keyword),
            None => {}
        }
    }

    pub(super) fn quantity(&mut self, quantity: &Quantity) {
        self.word(&quantity.count.to_string());
        if let Some(unit) = &quantity.unit {
            self.name(&unit.value);
        }
    }

    /// A number with its decimals behind the mark of the language.
    fn decimal(&mut self, number: Thousandths) {
        let (whole, decimals) = (number.0 / 1000, number.0 % 1000);
        let decimals = format!("{decimals:03}");
        let decimals = decimals.trim_end_matches('0');
        let mark = if self.language == Language::En { '.' } else { ',' };
        if decimals.is_empty() {
            self.word(&whole.to_string());
        } else {
            self.word(&format!("{whole}{mark}{decimals}"));
        }
    }
}

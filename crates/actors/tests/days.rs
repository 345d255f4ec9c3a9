//! Histories against asking on every single day.

#![allow(clippy::format_push_string, reason = "texts of a test are put together from pieces")]

mod stage;

use salida_actors::{Map, Moment, State};
use stage::{case, day, label, on, talk};

/// A linear congruential generator (Knuth), so that every run draws the same cases.
struct Draws(u64);

impl Draws {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap_or(0) % limit
    }

    /// Some days of January and February 2031.
    fn days(&mut self) -> String {
        let first = self.below(50) + 1;
        let date = |number: u32| format!("2031-{:02}-{:02}", 1 + (number - 1) / 28, 1 + (number - 1) % 28);
        let mut text = format!("from = \"{}\"\n", date(first));
        if self.below(3) > 0 {
            text += &format!("until = \"{}\"\n", date(first + self.below(6)));
        }
        text
    }

    fn case(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..self.below(5) {
            let about = ["gulls", "herons"][self.below(2) as usize];
            let category = ["criminal", "party"][self.below(2) as usize];
            let own = label(about, "court", category, "").replace("from = \"2030-01-01\"\n", &self.days());
            text += &own;
        }
        for number in 0..self.below(3) {
            text += &format!(
                "[[mandate]]\nid = \"m{number}\"\nof = \"ministry\"\nresponses = [\"dialogue\"]\nsource = \"src\"\n"
            );
            text += &self.days();
        }
        for number in 0..=self.below(2) {
            text += &format!(
                "[[rule]]\nid = \"r{number}\"\nbinds = \"state\"\nresponses = [\"dialogue\"]\nmakes = \"closed\"\n"
            );
            text += "labelled = \"criminal\"\nunless-labelled = \"party\"\nsaid-by = \"court\"\nsource = \"src\"\n";
            text += &self.days();
        }
        text += "[[same-as]]\none = \"gulls\"\nother = \"herons\"\nby = \"court\"\nsource = \"src\"\n";
        text += &self.days();
        text += "[[exception]]\nid = \"e\"\nkind = \"licence\"\nby = \"state\"\nfor = \"state\"\nabout = \"gulls\"\nsource = \"src\"\nlifts = \"r0\"\n";
        text + &self.days()
    }
}

#[test]
fn m11_a_history_says_of_each_day_what_asking_on_that_day_says() {
    let mut draws = Draws(31);
    let end = on("2031-03-31");
    let mut turns_seen = 0;
    for _ in 0..300 {
        let text = draws.case();
        let case = case(&[&text]);
        let map = Map::compile(&case);
        let turns = map.history(&talk(), end);
        let known = end.known;
        let mut last: Option<State> = None;
        let mut next = turns[0].during.first();
        for turn in &turns {
            assert_eq!(turn.during.first(), next, "no gap: {text}");
            assert_ne!(last, Some(turn.state), "two turns of one state: {text}");
            while next <= turn.during.last() {
                assert_eq!(
                    map.state(&talk(), Moment { on: next, known }),
                    turn.state,
                    "{next}: {text}"
                );
                next = next.plus(1);
            }
            last = Some(turn.state);
        }
        assert_eq!(next, day("2031-04-01"), "to the end: {text}");
        turns_seen += turns.len();
    }
    assert!(turns_seen > 600, "{turns_seen}");
}

//! `on breach …; failing that …`: what follows a breach, from the day on which it became known (rules 4 and 12).

use crate::{
    Finding, Standing,
    clause::{Link, Owed},
    finding::Instance,
    history::Begun,
    judge::Wanted,
    owing::{Done, Owing},
    verdict::{Stand, Verdict},
    view::{self, View},
};
use salida_world::Day;

/// What one party list owes, or may do, under a link of the chain.
pub(crate) struct Follow<'a> {
    /// Which link, from 0.
    pub(crate) position: usize,
    pub(crate) link: &'a Link,
    /// Which of those who owe it, from 0.
    pub(crate) whose: u32,
    pub(crate) owed: &'a Owed,
    pub(crate) begun: Begun,
}

/// Everything that has begun to follow breaches of a duty, link by link.
pub(crate) fn follows<'a>(view: &View<'a>) -> Vec<Follow<'a>> {
    let mut all = Vec::new();
    for (position, link) in view.duty.clauses.chain.iter().enumerate() {
        for begun in view.history.begun(view.index, position) {
            let each = (0..).zip(&link.owed_by).map(|(whose, owed)| Follow {
                position,
                link,
                whose,
                owed,
                begun: *begun,
            });
            all.extend(each);
        }
    }
    all
}

impl Follow<'_> {
    /// Which link, from 1.
    fn number(&self) -> Option<u32> {
        u32::try_from(self.position + 1).ok()
    }

    fn instance(&self) -> Instance {
        Instance::Breach {
            known: self.begun.known,
            number: self.begun.number,
        }
    }

    fn owing(&self, done: &Done) -> Owing {
        let calendar = done.calendar();
        let from = calendar.number(self.begun.known);
        let to = self.link.within.map(|within| calendar.after(self.begun.known, within));
        let due = to.map(|to| calendar.day(to));
        Owing {
            survives: true,
            ..Owing::between(
                self.instance(),
                self.link.at_least,
                (from, to.unwrap_or(Day::MAX.number())),
                due,
            )
        }
    }

    /// A permission is in effect from the day of the breach, for as long as the link says.
    fn permission(&self, done: &Done, on: Day) -> Verdict {
        let owing = self.owing(done);
        let is_over = owing.due.is_some_and(|due| due < on);
        let standing = if is_over {
            Standing::Discharged
        } else {
            Standing::InEffect
        };
        Verdict {
            closes: owing.due,
            ..Verdict::plain(self.instance(), standing)
        }
    }

    /// What is decided of it; `own` sees what the link counts.
    pub(crate) fn decide(&self, own: &View<'_>, done: &Done) -> Verdict {
        if !self.link.is_owed {
            return self.permission(done, own.on);
        }
        self.owing(done).decide(own, done)
    }

    fn explain(&self, own: &View<'_>, done: &Done, verdict: &Verdict) -> Finding {
        let mut finding = if self.link.is_owed {
            self.owing(done).explain(own, done, verdict)
        } else {
            let mut finding = view::finding(own.duty, self.instance(), verdict.standing);
            finding.why.due = self.owing(done).due;
            finding
        };
        finding.link = self.number();
        finding.follows = Some(own.duty.breach());
        finding.parties.clone_from(&self.owed.parties);
        finding.deeds.clone_from(&self.owed.deeds);
        finding
    }
}

/// Where every link stands that has begun, in the same order as [`findings`].
pub(crate) fn stands(view: &View<'_>) -> Vec<Stand> {
    let each = follows(view).into_iter().map(|follow| {
        let own = view.counting_instead(follow.owed.counts);
        let verdict = crate::judge::set_aside(view, follow.decide(&own, &Done::of(&own)));
        Stand {
            whose: follow.whose,
            ..Stand::of(view.index, follow.number(), &verdict)
        }
    });
    each.collect()
}

/// What is decided of every link that has begun and is asked for, in the order of links, breaches and parties.
pub(crate) fn findings(view: &View<'_>, wanted: Wanted<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let follows = follows(view).into_iter();
    for follow in follows.filter(|it| wanted.has(it.number(), it.whose, &it.instance())) {
        let own = view.counting_instead(follow.owed.counts);
        let done = Done::of(&own);
        let verdict = crate::judge::set_aside(view, follow.decide(&own, &done));
        let mut finding = follow.explain(&own, &done, &verdict);
        crate::judge::settle(&mut finding, view, &verdict);
        findings.push(finding);
    }
    findings
}

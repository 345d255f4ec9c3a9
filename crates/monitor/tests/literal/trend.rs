//! `keep D less than before`: judgements by the stated methods, one by one (rule 19).

use super::{Literal, Verdict, force::Clock, keep::periods, lore::What};
use salida_case::covenant::{Ordinal, Per};
use salida_world::{Standing, Trend};

impl Literal<'_> {
    #[expect(clippy::too_many_arguments, reason = "a page of rules has many")]
    pub(super) fn trend(
        &self,
        duty: usize,
        ordinal: Ordinal,
        methods: &[String],
        per: Per,
        clock: &Clock,
        on: i32,
        known: i32,
    ) -> Vec<Verdict> {
        let whole = |standing| {
            vec![Verdict::new(
                self.key(duty, String::from("whole")),
                self.duties[duty].clause,
                standing,
            )]
        };
        let Some(start) = clock.start.filter(|start| *start <= on) else {
            return whole(Standing::Pending);
        };
        let stretches = self.stretches(duty, clock, on, on, known);
        if stretches.nothing_up_to(on) {
            return whole(if clock.is_over(on) {
                Standing::Discharged
            } else {
                Standing::InEffect
            });
        }
        if per == Per::Force {
            if clock.end.is_some_and(|end| end < start) {
                return whole(Standing::Discharged);
            }
            let last = clock.end.unwrap_or(i32::MAX);
            return vec![self.judged(
                duty,
                ordinal,
                methods,
                "whole".to_owned(),
                (start, last),
                !clock.is_over(on),
                on,
                known,
            )];
        }
        let periods = periods(per, clock, on).into_iter();
        periods
            .map(|(first, last)| {
                let mut verdict = self.judged(
                    duty,
                    ordinal,
                    methods,
                    format!("period {first}..{last}"),
                    (first, last),
                    on < last,
                    on,
                    known,
                );
                let cut_off =
                    !self.commitment(duty).survives && clock.is_over(on) && clock.end.is_some_and(|end| end < last);
                if cut_off && verdict.standing != Standing::Breached {
                    verdict = Verdict::new(verdict.key, self.duties[duty].clause, Standing::Discharged);
                } else if on >= last && !(first..=last).any(|day| clock.is_active(day)) {
                    verdict = Verdict::new(verdict.key, self.duties[duty].clause, Standing::Suspended);
                }
                verdict.closes = Some(last);
                verdict
            })
            .collect()
    }

    #[expect(clippy::too_many_arguments, reason = "a page of rules has many")]
    fn judged(
        &self,
        duty: usize,
        ordinal: Ordinal,
        methods: &[String],
        instance: String,
        (first, last): (i32, i32),
        running: bool,
        on: i32,
        known: i32,
    ) -> Verdict {
        let it = &self.duties[duty];
        let mut judgements = Vec::new();
        for lineage in self.lineages(known).iter() {
            for at in &lineage.heads {
                if let What::Assessment {
                    deed,
                    zone,
                    first: from,
                    last: to,
                    trend,
                    method,
                } = &self.tales[*at].what
                {
                    let stated = methods.is_empty() || methods.contains(method);
                    let fits = it.deeds.iter().all(|narrow| self.lore.deed_in(*narrow, *deed))
                        && it.zones.iter().all(|narrow| self.lore.zone_in(*narrow, *zone));
                    if stated && fits && *from <= last && first <= *to && *from <= on {
                        judgements.push(meets(*trend, ordinal));
                    }
                }
            }
        }
        let clear: Vec<bool> = judgements.iter().copied().flatten().collect();
        let said = if clear.is_empty() {
            Standing::Unknown
        } else if judgements.len() > clear.len() || clear.contains(&true) && clear.contains(&false) {
            Standing::Contested
        } else if clear.contains(&true) {
            Standing::Kept
        } else {
            Standing::Breached
        };
        let standing = if running && said != Standing::Breached {
            Standing::InEffect
        } else {
            said
        };
        let mut verdict = Verdict::new(self.key(duty, instance), it.clause, standing);
        if standing == Standing::Breached {
            verdict.ever = true;
            verdict.now = (first..=last).contains(&on);
            verdict.crossing = Some(last.min(on));
            verdict.breaches = 1;
        }
        verdict
    }
}

/// Whether a judgement meets the limit; nothing where it is unclear.
fn meets(trend: Trend, ordinal: Ordinal) -> Option<bool> {
    let met = match ordinal {
        Ordinal::Less => trend == Trend::Less,
        Ordinal::NotMore => matches!(trend, Trend::Less | Trend::Same),
        Ordinal::More => trend == Trend::More,
        Ordinal::NotLess => matches!(trend, Trend::More | Trend::Same),
    };
    (trend != Trend::Unclear).then_some(met)
}

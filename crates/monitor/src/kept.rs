//! What a board keeps of one duty, and how a report changes it.

use crate::{
    Standing,
    board::Change,
    broken::Broken,
    column::{Columns, Moved},
    corner::Reading,
    evidence::Evidence,
    finding::Instance,
    history::History,
    judge, limit,
    occasions::{Occasions, Place},
    owing::Owing,
    plan::Plan,
    quantity::QuantityId,
    seen::Seen,
    sliding::Runs,
    verdict::Stand,
    view::Matter,
};
use salida_case::covenant::Form;
use salida_world::Step;
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

/// What a board keeps of one duty or amnesty.
#[derive(Debug, Clone, Default)]
pub(crate) struct Kept {
    pub(crate) stands: Vec<Stand>,
    /// What is owed in each of them; `None` where nothing is, or where that can change with every report.
    owed: Option<Occasions>,
    /// How its sliding windows were judged, once they were, where only incidents speak of them.
    windows: Option<Runs>,
    /// Where it is surely broken, if it is a prohibition.
    broken: Option<Broken>,
}

/// What everything is judged by.
#[derive(Clone, Copy)]
pub(crate) struct Known<'m> {
    pub(crate) plan: &'m Plan,
    pub(crate) evidence: Evidence<'m>,
    /// Nothing that is judged by itself reads what was before.
    pub(crate) history: &'m History,
    /// For each quantity.
    pub(crate) columns: &'m RefCell<Vec<Columns>>,
    /// What was put together of some of them since the last report.
    pub(crate) seen: &'m RefCell<BTreeMap<QuantityId, Rc<Seen<'m>>>>,
}

/// What a report changed in one quantity.
#[derive(Debug, Default)]
pub(crate) struct Touch {
    /// `None` for all that is known of it.
    pub(crate) moved: Option<Moved>,
    /// Happenings that can call for an answer, as they were told before and as they are told now.
    pub(crate) gone: Vec<Reading>,
    pub(crate) new: Vec<Reading>,
}

impl<'m> Known<'m> {
    /// What is known of a quantity.
    fn seen(&self, quantity: QuantityId) -> Rc<Seen<'m>> {
        let with = || Rc::new(Seen::with(self.evidence, quantity, self.caught_up(quantity)));
        Rc::clone(self.seen.borrow_mut().entry(quantity).or_insert_with(with))
    }

    /// The columns of a quantity, with everything that was put off.
    fn caught_up(&self, quantity: QuantityId) -> Columns {
        let mut columns = self.columns.borrow_mut();
        let columns = columns.get_mut(quantity.index());
        columns.map_or_else(Columns::default, |columns| columns.caught_up().clone())
    }

    /// A duty with all that is known, and of its quantity this.
    fn matter(&self, index: usize, seen: Rc<Seen<'m>>) -> Matter<'m> {
        Matter {
            plan: self.plan,
            index,
            evidence: self.evidence,
            history: self.history,
            seen,
        }
    }

    /// What is known of the quantity that a duty counts.
    fn seen_by(&self, index: usize) -> Option<Rc<Seen<'m>>> {
        Some(self.seen(self.plan.duties.get(index)?.counts))
    }
}

impl Kept {
    /// Of a duty that reads nothing but its quantities.
    pub(crate) fn of(known: Known<'_>, index: usize, stands: Vec<Stand>) -> Self {
        let mut kept = Self::whole(stands);
        let Some((duty, seen)) = known.plan.duties.get(index).zip(known.seen_by(index)) else {
            return kept;
        };
        match duty.form {
            Form::Shall { .. } => {
                kept.owed = judge::occasions(&known.matter(index, seen), &kept.stands);
            }
            Form::ShallNot { .. } => kept.broken = judge::broken(&known.matter(index, seen)),
            _ => {}
        }
        kept
    }

    /// On which days by number something that is not sure can change how it stands: those of what is neither surely enough
    /// nor surely too much.
    pub(crate) fn open<'k>(&'k self, form: &'k Form) -> impl Iterator<Item = (i32, i32)> + 'k {
        let owed = self.owed.iter().flat_map(Occasions::open);
        let whole = self.stands.iter().filter(|_| self.owed.is_none());
        let open = whole.filter(move |stand| !judge::is_settled(form, stand));
        owed.chain(open.map(move |stand| match (form, &stand.instance) {
            (Form::Keep { limit, .. }, Instance::Period { days }) if !limit::reads_a_baseline(limit) => {
                (days.first().number(), days.last().number())
            }
            _ => (i32::MIN, i32::MAX),
        }))
    }

    /// Of what reads more.
    pub(crate) fn whole(stands: Vec<Stand>) -> Self {
        Self {
            stands,
            ..Self::default()
        }
    }

    /// Puts stands in the place of those that were.
    pub(crate) fn replace(&mut self, now: Vec<Stand>) -> Vec<Change> {
        let before = std::mem::replace(&mut self.stands, now);
        differences(before, &self.stands)
    }

    /// Judges a duty anew after its quantity was touched: what that can change, or all.
    pub(crate) fn count(&mut self, known: Known<'_>, index: usize, moved: Option<Moved>) -> Vec<Change> {
        let (Some(moved), Some(duty)) = (moved, known.plan.duties.get(index)) else {
            return self.anew(known, index);
        };
        if judge::stays(&duty.form, moved, &self.stands) {
            return Vec::new();
        }
        let near = match (&duty.form, &self.owed, &self.broken) {
            (Form::ShallNot { .. }, _, Some(broken)) => {
                let stood = self.stands.iter().all(|it| it.standing == Standing::Breached);
                let columns = known.columns.borrow();
                let least = columns.get(duty.counts.index());
                let least = least.and_then(|columns| columns.least(Step::Attributed));
                let goes_on = self.stands.iter().any(|it| it.in_breach_now);
                let stays = stood && least.is_some_and(|least| broken.stays(least, moved, goes_on));
                stays.then(Vec::new)
            }
            (Form::Shall { .. }, Some(owed), _) => {
                let mut near = owed.near(moved);
                if !moved.is_sure && !near.is_empty() {
                    let columns = known.columns.borrow();
                    let columns = columns.get(duty.counts.index());
                    near.retain(|at| !columns.is_some_and(|columns| owed.stays_contested(*at, columns)));
                }
                if near.is_empty() {
                    return Vec::new();
                }
                let seen = known.seen(duty.counts);
                Some(judge::stands_at(&known.matter(index, seen), (owed, &near)))
            }
            (Form::Keep { .. }, ..) => {
                let (seen, kept) = (known.seen(duty.counts), (moved.days, &mut self.windows));
                judge::stands_near(&known.matter(index, seen), kept)
            }
            _ => None,
        };
        match near {
            Some(near) => near.into_iter().filter_map(|(at, now)| self.put(at, now)).collect(),
            None => self.again(known, index),
        }
    }

    /// Judges a duty anew after what calls for an answer was touched.
    pub(crate) fn call(&mut self, known: Known<'_>, index: usize, touch: &Touch) -> Called {
        match self.owed.as_mut().filter(|owed| touch.is_told_apart(owed)) {
            Some(owed) => match (touch.gone.as_slice(), touch.new.as_slice()) {
                ([gone], [new]) => call_again(known, index, (gone, new), (owed, &mut self.stands)),
                _ => call_each(known, index, touch, (owed, &mut self.stands)),
            },
            None => Called {
                changes: self.anew(known, index),
                opens: true,
            },
        }
    }

    /// Judges all of it anew, where its occasions and its windows are what they were.
    fn again(&mut self, known: Known<'_>, index: usize) -> Vec<Change> {
        let now = known
            .seen_by(index)
            .map(|seen| judge::stands(&known.matter(index, seen)));
        self.replace(now.unwrap_or_default())
    }

    /// The same with its occasions.
    fn anew(&mut self, known: Known<'_>, index: usize) -> Vec<Change> {
        let changes = self.again(known, index);
        let stands = std::mem::take(&mut self.stands);
        *self = Self::of(known, index, stands);
        changes
    }

    fn put(&mut self, at: usize, now: Stand) -> Option<Change> {
        let kept = self.stands.get_mut(at).filter(|kept| **kept != now)?;
        if let Some(owed) = &mut self.owed {
            owed.stand(at, &now);
        }
        Some(Change {
            before: Some(std::mem::replace(kept, now.clone())),
            now: Some(now),
        })
    }
}

impl Touch {
    /// What a report changed in a quantity, with what else moves in it.
    pub(crate) fn meet(
        touched: &mut BTreeMap<QuantityId, Self>,
        quantity: QuantityId,
        moved: Option<Moved>,
    ) -> &mut Self {
        let first = || Self {
            moved,
            ..Self::default()
        };
        let touch = touched.entry(quantity).or_insert_with(first);
        touch.moved = touch.moved.zip(moved).map(|(one, other)| one.and(other));
        touch
    }

    /// True when each happening has a place of its own among the occasions of a duty.
    fn is_told_apart(&self, owed: &Occasions) -> bool {
        let key = |call: &Reading| (call.during, call.report());
        let apart = |calls: &[Reading]| {
            let each = calls.iter().enumerate();
            { each }.all(|(at, one)| calls.iter().skip(at + 1).all(|other| key(one) != key(other)))
        };
        let leaves = |call: &Reading| self.gone.iter().any(|gone| key(gone) == key(call));
        let is_free = |call: &Reading| match owed.place(call) {
            Place::Free(_) => true,
            Place::Taken(_) => leaves(call),
            Place::Shared => false,
        };
        let is_one = |call: &Reading| owed.place(call) != Place::Shared;
        apart(&self.gone) && apart(&self.new) && self.gone.iter().all(is_one) && self.new.iter().all(is_free)
    }
}

/// What became of a duty after what calls for an answer was touched.
pub(crate) struct Called {
    pub(crate) changes: Vec<Change>,
    /// True when what is open to what is not sure may be something else now.
    pub(crate) opens: bool,
}

/// Takes out what some happenings called for, puts in what others call for, and judges that.
fn call_each(
    known: Known<'_>,
    index: usize,
    touch: &Touch,
    (owed, stands): (&mut Occasions, &mut Vec<Stand>),
) -> Called {
    let (mut gone, mut new) = (Vec::new(), Vec::new());
    for call in &touch.gone {
        if let Place::Taken(at) = owed.place(call) {
            owed.remove(at);
            gone.push(stands.remove(at));
        }
    }
    for call in &touch.new {
        if let (Some((owing, stand)), Place::Free(at)) = (answer(known, index, call), owed.place(call)) {
            owed.insert(at, owing, &stand);
            stands.insert(at, stand.clone());
            new.push(stand);
        }
    }
    Called {
        changes: differences(gone, &new),
        opens: true,
    }
}

/// The same where one happening is told otherwise than before: nearly always what it calls for stays where it was, or near.
fn call_again(
    known: Known<'_>,
    index: usize,
    (gone, new): (&Reading, &Reading),
    (owed, stands): (&mut Occasions, &mut Vec<Stand>),
) -> Called {
    let (mut was, mut is, mut opens) = (Vec::new(), Vec::new(), true);
    match (owed.place(gone), answer(known, index, new)) {
        (Place::Taken(at), Some((owing, stand))) => {
            if let Some(exchanged) = owed.exchange(at, (owing, &stand), stands) {
                opens = exchanged.opens;
                was.push(exchanged.was);
                is.push(stand);
            }
        }
        (Place::Taken(at), None) => {
            owed.remove(at);
            was.push(stands.remove(at));
        }
        (_, Some((owing, stand))) => {
            if let Place::Free(at) = owed.place(new) {
                owed.insert(at, owing, &stand);
                stands.insert(at, stand.clone());
                is.push(stand);
            }
        }
        (_, None) => opens = false,
    }
    Called {
        changes: differences(was, &is),
        opens,
    }
}

/// What a happening calls for, and how that stands.
fn answer(known: Known<'_>, index: usize, call: &Reading) -> Option<(Owing, Stand)> {
    judge::answer(&known.matter(index, known.seen_by(index)?), call)
}

/// Instances are the same where link and occasion are.
pub(crate) fn differences(before: Vec<Stand>, now: &[Stand]) -> Vec<Change> {
    if before == now {
        return Vec::new();
    }
    let key = |stand: &Stand| (stand.link, stand.whose, stand.instance.clone());
    let mut known: BTreeMap<_, Stand> = before.into_iter().map(|stand| (key(&stand), stand)).collect();
    let mut changes = Vec::new();
    for stand in now {
        let before = known.remove(&key(stand));
        if before.as_ref() != Some(stand) {
            changes.push(Change {
                before,
                now: Some(stand.clone()),
            });
        }
    }
    let gone = known.into_values().map(|stand| Change {
        before: Some(stand),
        now: None,
    });
    changes.extend(gone);
    changes
}

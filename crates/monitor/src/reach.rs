//! Which quantities of a plan a happening can touch, by the numbers of its deed, zone and actors; worked out once.

use crate::quantity::{Quantity, QuantityId};
use salida_case::actor::Actor;
use salida_world::{ActorId, DeedId, Deeds, Vocabulary, ZoneId, Zones};
use std::collections::BTreeMap;

/// How the deed and zone of a happening lie to those of a quantity, one bit for each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fit(u8);

const DEED_IN: u8 = 1;
const DEED_AROUND: u8 = 2;
const DEED_AROUND_ALL: u8 = 4;
const PLACE_IN: u8 = 8;
const PLACE_AROUND: u8 = 16;
const PLACE_AROUND_ALL: u8 = 32;

impl Fit {
    fn has(self, bits: u8) -> bool {
        self.0 & bits == bits
    }

    /// An act: `Some(true)` when it surely fits, `Some(false)` when it may, `None` when it cannot. Of a quantity that is near
    /// the place fits always, at least in part.
    pub(crate) fn act(self) -> Option<bool> {
        let deed = self.0 & (DEED_IN | DEED_AROUND) != 0;
        deed.then_some(self.has(DEED_IN | PLACE_IN))
    }

    /// A total: whether it bounds the quantity from below, and from above. A total for a zone around the whole region
    /// bounds it from above, one for a part of it from below; a narrower or wider deed likewise.
    pub(crate) fn total(self) -> (bool, bool) {
        (
            self.has(DEED_IN | PLACE_IN),
            self.has(DEED_AROUND_ALL | PLACE_AROUND_ALL),
        )
    }

    /// True when who looked for the deed in the zone looked for all deeds of the quantity in all of its region.
    pub(crate) fn is_whole(self) -> bool {
        self.has(DEED_AROUND_ALL | PLACE_AROUND_ALL)
    }

    /// True when who looked for the deed in the zone looked for one of the deeds of the quantity in one of its zones.
    pub(crate) fn is_around(self) -> bool {
        self.has(DEED_AROUND | PLACE_AROUND)
    }
}

/// How an actor stands to the parties of a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// One of them, or a part of one.
    Own,
    /// One of them is a part of it.
    Around,
    /// Neither.
    Other,
}

/// The deeds, zones and actors of a plan by number, with what lies around what.
#[derive(Debug, Clone)]
pub(crate) struct Reach {
    pub(crate) deeds: Vocabulary,
    pub(crate) zones: Vocabulary,
    pub(crate) actors: Vocabulary,
    /// What each deed is a case of, itself first.
    wider: Vec<Vec<u32>>,
    /// What each zone lies in, itself first.
    around: Vec<Vec<u32>>,
    /// The zones in each zone, itself first.
    inside: Vec<Vec<u32>>,
    quantities: Vec<Numbered>,
    /// The quantities whose region names a zone.
    by_zone: Vec<Vec<QuantityId>>,
    everywhere: Vec<QuantityId>,
    /// For each list of parties, how every actor stands to it.
    sides: Vec<Vec<Side>>,
}

#[derive(Debug, Clone)]
struct Numbered {
    deeds: Vec<u32>,
    region: Vec<u32>,
    parties: Option<usize>,
}

/// What the reach is made from.
pub(crate) struct Ground<'a> {
    pub(crate) quantities: &'a [Quantity],
    pub(crate) zones: &'a Zones,
    pub(crate) deeds: &'a Deeds,
    pub(crate) actors: &'a [Actor],
}

impl Ground<'_> {
    /// What each deed is a case of, itself first; enters all of them.
    fn wider(&self, deeds: &mut Vocabulary) -> Vec<Vec<u32>> {
        let is_a = { self.deeds.iter() }.filter_map(|deed| Some((deed.id.as_str(), deed.is_a.as_ref()?.as_str())));
        let known = self.deeds.iter().map(|deed| deed.id.as_str());
        let counted = self.quantities.iter().flat_map(|it| &it.deeds).map(DeedId::as_str);
        chains(deeds, &is_a.collect(), known.chain(counted))
    }

    /// What each zone lies in.
    fn around(&self, zones: &mut Vocabulary) -> Vec<Vec<u32>> {
        let within = { self.zones.iter() }.filter_map(|zone| Some((zone.id.as_str(), zone.within.as_ref()?.as_str())));
        let known = self.zones.iter().map(|zone| zone.id.as_str());
        let counted = self.quantities.iter().flat_map(|it| &it.region).map(ZoneId::as_str);
        chains(zones, &within.collect(), known.chain(counted))
    }

    /// What each actor is part of.
    fn wholes(&self, actors: &mut Vocabulary) -> Vec<Vec<u32>> {
        let part_of = { self.actors.iter() }.filter_map(|it| Some((it.id.as_str(), it.part_of.as_ref()?.as_str())));
        let known = self.actors.iter().map(|actor| actor.id.as_str());
        let counted = self.quantities.iter().flat_map(|it| &it.parties).map(ActorId::as_str);
        chains(actors, &part_of.collect(), known.chain(counted))
    }
}

impl Reach {
    /// Linear in quantities, in zones × nesting, and in lists of parties × actors.
    pub(crate) fn new(ground: &Ground<'_>) -> Self {
        let (mut deeds, mut zones, mut actors) = (Vocabulary::default(), Vocabulary::default(), Vocabulary::default());
        let wider = ground.wider(&mut deeds);
        let around = ground.around(&mut zones);
        let wholes = ground.wholes(&mut actors);
        let mut inside = vec![Vec::new(); around.len()];
        for (zone, chain) in (0_u32..).zip(&around) {
            for outer in chain {
                inside[*outer as usize].push(zone);
            }
        }
        let mut reach = Self {
            deeds,
            zones,
            actors,
            wider,
            by_zone: vec![Vec::new(); around.len()],
            around,
            inside,
            quantities: Vec::with_capacity(ground.quantities.len()),
            everywhere: Vec::new(),
            sides: Vec::new(),
        };
        let lists = reach.enter(ground.quantities);
        let sides = lists.iter().map(|(parties, others)| sides(parties, *others, &wholes));
        reach.sides = sides.collect();
        reach
    }

    /// Enters what the quantities of the plan are about, and gives each list of parties, in the order of their numbers, with
    /// whether it is about all others.
    fn enter(&mut self, quantities: &[Quantity]) -> Vec<(Vec<u32>, bool)> {
        let mut lists: BTreeMap<(Vec<u32>, bool), usize> = BTreeMap::new();
        for (number, quantity) in (0_u32..).zip(quantities) {
            let parties = numbers(&self.actors, quantity.parties.iter().map(ActorId::as_str));
            let list = lists.len();
            let parties = (!parties.is_empty()).then(|| *lists.entry((parties, quantity.others)).or_insert(list));
            let region = numbers(&self.zones, quantity.region.iter().map(ZoneId::as_str));
            for zone in &region {
                self.by_zone[*zone as usize].push(QuantityId(number));
            }
            if region.is_empty() {
                self.everywhere.push(QuantityId(number));
            }
            self.quantities.push(Numbered {
                deeds: numbers(&self.deeds, quantity.deeds.iter().map(DeedId::as_str)),
                region,
                parties,
            });
        }
        let mut lists: Vec<(usize, (Vec<u32>, bool))> =
            lists.into_iter().map(|(list, number)| (number, list)).collect();
        lists.sort_unstable();
        lists.into_iter().map(|(_, list)| list).collect()
    }

    /// For each deed and zone of a quantity, whether it is a case of a deed and lies in a zone: what was looked for there
    /// was looked for here.
    pub(crate) fn looked_for(&self, quantity: QuantityId, deed: u32, zone: u32) -> impl Iterator<Item = bool> {
        let quantity = self.quantities.get(quantity.index());
        let deeds = quantity.map_or(&[][..], |it| it.deeds.as_slice());
        let region = quantity.map_or(&[][..], |it| it.region.as_slice());
        let deed_in = move |own: &u32| lies_in(&self.wider, *own, deed);
        let zone_in = move |own: &u32| lies_in(&self.around, *own, zone);
        { deeds.iter() }.flat_map(move |own| {
            let fits = deed_in(own);
            region.iter().map(move |place| fits && zone_in(place))
        })
    }

    /// How an actor stands to the parties of a quantity; `None` where it counts whoever did it.
    pub(crate) fn sides(&self, quantity: QuantityId) -> Option<&[Side]> {
        let list = self.quantities.get(quantity.index())?.parties?;
        self.sides.get(list).map(Vec::as_slice)
    }

    /// Every quantity that happenings of a deed in a zone can touch, in the order of the plan: what can not be an act of it is
    /// no total and no observation of it either. A deed or zone that the plan does not know is known by its name alone, and
    /// what a name means to the plan does not depend on when it is heard.
    pub(crate) fn touched(&self, deed: u32, zone: u32) -> Vec<(QuantityId, Fit)> {
        let around = self.around.get(zone as usize).map_or(&[][..], Vec::as_slice);
        let inside = self.inside.get(zone as usize).map_or(&[][..], Vec::as_slice);
        let near = around
            .iter()
            .chain(inside)
            .flat_map(|zone| &self.by_zone[*zone as usize]);
        let mut near: Vec<QuantityId> = near.chain(&self.everywhere).copied().collect();
        near.sort_unstable();
        near.dedup();
        let fits = near
            .into_iter()
            .map(|quantity| (quantity, self.fit(quantity, deed, zone)));
        fits.filter(|(_, fit)| fit.act().is_some()).collect()
    }

    fn fit(&self, quantity: QuantityId, deed: u32, zone: u32) -> Fit {
        let quantity = &self.quantities[quantity.index()];
        let is_a = |narrow: u32, wide: u32| lies_in(&self.wider, narrow, wide);
        let lies = |inner: u32, outer: u32| lies_in(&self.around, inner, outer);
        let (deeds, region) = (|| quantity.deeds.iter(), || quantity.region.iter());
        let bits = [
            (deeds().any(|own| is_a(deed, *own)), DEED_IN),
            (deeds().any(|own| is_a(*own, deed)), DEED_AROUND),
            (deeds().all(|own| is_a(*own, deed)), DEED_AROUND_ALL),
            (
                quantity.region.is_empty() || region().any(|own| lies(zone, *own)),
                PLACE_IN,
            ),
            (region().any(|own| lies(*own, zone)), PLACE_AROUND),
            (
                !quantity.region.is_empty() && region().all(|own| lies(*own, zone)),
                PLACE_AROUND_ALL,
            ),
        ];
        Fit(bits.into_iter().filter(|(holds, _)| *holds).map(|(_, bit)| bit).sum())
    }
}

/// The numbers of names, of those that have one.
fn numbers<'n>(register: &Vocabulary, names: impl Iterator<Item = &'n str>) -> Vec<u32> {
    names.filter_map(|name| register.number(name)).collect()
}

fn lies_in(chains: &[Vec<u32>], inner: u32, outer: u32) -> bool {
    chains.get(inner as usize).is_some_and(|chain| chain.contains(&outer))
}

/// Enters names with all that lies around them, and gives for each number the numbers around it, itself first.
fn chains<'a>(
    register: &mut Vocabulary,
    outer: &BTreeMap<&'a str, &'a str>,
    names: impl Iterator<Item = &'a str>,
) -> Vec<Vec<u32>> {
    let mut chains: Vec<Vec<u32>> = Vec::new();
    let mut order: Vec<&str> = names.collect();
    let mut next = 0;
    while let Some(name) = order.get(next).copied() {
        next += 1;
        if register.enter(name).1 {
            chains.push(Vec::new());
            order.extend(outer.get(name));
        }
    }
    for name in order {
        let Some(number) = register.number(name).filter(|it| chains[*it as usize].is_empty()) else {
            continue;
        };
        let chain = std::iter::successors(Some(name), |inner| outer.get(*inner).copied());
        // Readers break circles; whoever builds a case by hand may have left one.
        let chain = chain.take(outer.len() + 1).filter_map(|name| register.number(name));
        chains[number as usize] = chain.collect();
    }
    chains
}

fn sides(parties: &[u32], others: bool, wholes: &[Vec<u32>]) -> Vec<Side> {
    let of_actor = |actor: u32| {
        if parties.iter().any(|party| lies_in(wholes, actor, *party)) {
            if others { Side::Other } else { Side::Own }
        } else if parties.iter().any(|party| lies_in(wholes, *party, actor)) {
            Side::Around
        } else if others {
            Side::Own
        } else {
            Side::Other
        }
    };
    let actors = u32::try_from(wholes.len()).unwrap_or(u32::MAX);
    (0..actors).map(of_actor).collect()
}

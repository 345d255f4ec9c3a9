//! Lowers the whole of `process.toml`.

use super::{
    act::{self, Mention},
    lowering::Lowering,
    proposal, question, track,
};
use crate::{
    process::{Process, ProposalKind},
    written::{ProcessFile, Sort},
};

/// The process that a text states, and the commitments that its acts name.
pub(super) fn lower(file: &ProcessFile, lowering: &mut Lowering<'_>) -> (Process, Vec<Mention>) {
    let tracks = file.track.iter().map(|entry| &entry.value.id);
    lowering.known.admit(Sort::Track, tracks);
    let proposals = file.ask.iter().chain(&file.offer).map(|entry| &entry.value.id);
    lowering.known.admit(Sort::Proposal, proposals);

    let tracks = lowering.each_known(&file.track, |track| &track.id, track::track);
    let meetings = lowering.each(&file.meeting, track::meeting);
    let asks = proposal::proposals(lowering, &file.ask, ProposalKind::Ask);
    let offers = proposal::proposals(lowering, &file.offer, ProposalKind::Offer);
    let mut proposals: Vec<_> = asks.into_iter().chain(offers).collect();
    proposals.sort_by(|a, b| a.place.cmp(&b.place));
    let process = Process {
        tracks,
        meetings,
        proposals,
        answers: lowering.each(&file.answer, proposal::answer),
        acts: lowering.each(&file.act, act::act),
        questions: lowering.each(&file.question, question::question),
    };
    (process, act::mentions(lowering, &file.act))
}

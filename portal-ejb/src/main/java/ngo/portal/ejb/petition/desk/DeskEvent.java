package ngo.portal.ejb.petition.desk;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** Something that was done at the desk of a petition. None of it names a supporter. */
public sealed interface DeskEvent extends PortalEvent {

    /** More than fifty sign-ons wait for the desk. */
    record ManyHeld(Document document, List<Audience> audience) implements DeskEvent {}

    /** Sign-ons that waited were let through, or erased. */
    record HeldJudged(Document document, List<Audience> audience) implements DeskEvent {}

    /** Names are shown to everybody, or are not any more. */
    record NamesJudged(Document document, List<Audience> audience) implements DeskEvent {}

    /** It was written down which signatures are not to count. */
    record BatchPreviewed(Document document, List<Audience> audience) implements DeskEvent {}

    /** A large batch waits for a second person. */
    record BatchAsked(Document document, List<Audience> audience) implements DeskEvent {}

    /** The clock has a batch to carry out. */
    record BatchStarted(Document document, List<Audience> audience) implements DeskEvent {}

    record BatchCancelled(Document document, List<Audience> audience) implements DeskEvent {}

    /** What a batch names does not count any more, and the public is told. */
    record BatchDone(Document document, List<Audience> audience) implements DeskEvent {}

    /** What a batch took away counts again. */
    record BatchUndone(Document document, List<Audience> audience) implements DeskEvent {}

    /** A sheet of paper waits to be counted by somebody else. */
    record SheetEntered(Document document, List<Audience> audience) implements DeskEvent {}

    /** Two people have counted the same: the sheet counts. */
    record SheetCounted(Document document, List<Audience> audience) implements DeskEvent {}

    /** Two people have counted differently. */
    record SheetDiffers(Document document, List<Audience> audience) implements DeskEvent {}

    record SheetTakenBack(Document document, List<Audience> audience) implements DeskEvent {}

    /** A sheet has a scan, or another one. */
    record ScanAdded(Document document, List<Audience> audience) implements DeskEvent {}

    /** Somebody has looked at names on paper. */
    record ScanOpened(Document document, List<Audience> audience) implements DeskEvent {}

    /** The scan of a sheet is destroyed. */
    record ScanRemoved(Document document, List<Audience> audience) implements DeskEvent {}

    /** An organisation has taken along who lets it write to them. */
    record SupportersExported(Document document, List<Audience> audience) implements DeskEvent {}
}

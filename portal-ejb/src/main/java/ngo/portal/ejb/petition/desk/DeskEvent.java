package ngo.portal.ejb.petition.desk;

import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.shared.Document;

/** An event of the desk of a petition. None of them names a supporter. */
public sealed interface DeskEvent extends PortalEvent {

    /** More than fifty sign-ons wait at the desk. */
    record ManyHeld(Document document, List<Audience> audience) implements DeskEvent {}

    /** Waiting sign-ons were released or erased. */
    record HeldJudged(Document document, List<Audience> audience) implements DeskEvent {}

    /** Names of supporters were published or hidden. */
    record NamesJudged(Document document, List<Audience> audience) implements DeskEvent {}

    /** A batch of signatures was described and counted. */
    record BatchPreviewed(Document document, List<Audience> audience) implements DeskEvent {}

    /** A large batch waits for a second person. */
    record BatchAsked(Document document, List<Audience> audience) implements DeskEvent {}

    /** A batch was started. */
    record BatchStarted(Document document, List<Audience> audience) implements DeskEvent {}

    record BatchCancelled(Document document, List<Audience> audience) implements DeskEvent {}

    /** A batch was carried out: its signatures do not count any more, and the public is informed. */
    record BatchDone(Document document, List<Audience> audience) implements DeskEvent {}

    /** A batch was undone: its signatures count again. */
    record BatchUndone(Document document, List<Audience> audience) implements DeskEvent {}

    /** A paper sheet was entered and waits for a second count. */
    record SheetEntered(Document document, List<Audience> audience) implements DeskEvent {}

    /** Both counts agree: the sheet counts. */
    record SheetCounted(Document document, List<Audience> audience) implements DeskEvent {}

    /** The two counts of a sheet differ. */
    record SheetDiffers(Document document, List<Audience> audience) implements DeskEvent {}

    record SheetTakenBack(Document document, List<Audience> audience) implements DeskEvent {}

    /** A scan of a sheet was added or replaced. */
    record ScanAdded(Document document, List<Audience> audience) implements DeskEvent {}

    /** A person has viewed names on a scan. */
    record ScanOpened(Document document, List<Audience> audience) implements DeskEvent {}

    /** The scan of a sheet was destroyed. */
    record ScanRemoved(Document document, List<Audience> audience) implements DeskEvent {}

    /** An organisation has exported the supporters who agreed to be contacted. */
    record SupportersExported(Document document, List<Audience> audience) implements DeskEvent {}
}

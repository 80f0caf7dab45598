package ngo.portal.ejb.translation;

import static ngo.portal.ejb.translation.TranslationRole.APPROVER;
import static ngo.portal.ejb.translation.TranslationRole.LEAD;
import static ngo.portal.ejb.translation.TranslationRole.PEN;
import static ngo.portal.ejb.translation.TranslationRole.REVIEWER;
import static ngo.portal.ejb.translation.TranslationRole.WRITER;
import static ngo.portal.persistence.translation.TranslationState.APPROVED;
import static ngo.portal.persistence.translation.TranslationState.CANCELLED;
import static ngo.portal.persistence.translation.TranslationState.DRAFTED;
import static ngo.portal.persistence.translation.TranslationState.REQUESTED;
import static ngo.portal.persistence.translation.TranslationState.REVIEWED;
import static ngo.portal.persistence.translation.TranslationState.STALE;

import java.util.EnumSet;
import java.util.Set;
import ngo.portal.ejb.action.Action;
import ngo.portal.ejb.action.ActionSpec;
import ngo.portal.ejb.action.Link;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.persistence.translation.TranslationRow;
import ngo.portal.persistence.translation.TranslationState;

/** The action table of a translation, in the order of the API's answers. */
public enum TranslationAction implements Action<TranslationRole, TranslationState, TranslationAction.Context> {
    TRANSLATE(on(Page.WRITING)
            .by(WRITER, EnumSet.of(REQUESTED, DRAFTED, STALE))
            .awaited("translate", 10)
            .unaskedIn(EnumSet.of(DRAFTED))
            .task("TRANSLATE")),
    REVIEW(on(Page.ONE)
            .by(REVIEWER, EnumSet.of(DRAFTED), Context::isAnothersWork)
            .awaited("review", 20)
            .task("REVIEW_TRANSLATION")),
    /** The document was changed and the words are still right. */
    CONFIRM(on(Page.ONE)
            .by(REVIEWER, EnumSet.of(STALE), Context::isAnothersWork)
            .possible("confirm", 40)),
    APPROVE(on(Page.ONE)
            .by(APPROVER, EnumSet.of(REVIEWED), Context::isAnothersWork)
            .awaited("approve", 30)
            .task("APPROVE_TRANSLATION")),
    RETURN(on(Page.ONE)
            .by(REVIEWER, EnumSet.of(DRAFTED), Context::isAnothersWork)
            .by(APPROVER, EnumSet.of(REVIEWED, APPROVED), Context::isAnothersWork)),
    CHANGE(on(Page.ALL).by(PEN, notCancelled()).by(LEAD, notCancelled())),
    LIFT(on(Page.ALL).by(LEAD, notCancelled(), Context::isRequired)),
    /** Cancelling a required translation also lifts the requirement, which only a lead may. */
    CANCEL(on(Page.ALL).by(PEN, notCancelled(), Context::isOptional).by(LEAD, notCancelled()));

    /** Actions that nobody may take on their own words. */
    static final Set<TranslationAction> OF_ANOTHER_PERSON = EnumSet.of(REVIEW, CONFIRM, APPROVE, RETURN);

    /** Pages to which readers are led, for all kinds of documents. */
    public enum Page implements Link.Page {
        ALL,
        ONE,
        WRITING;

        @Override
        public String kind() {
            return "TRANSLATION";
        }

        Link.Page of(TranslatableText source) {
            return switch (this) {
                case ALL -> source.pages().all();
                case ONE -> source.pages().one();
                case WRITING -> source.pages().writing();
            };
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // written down above, and nowhere else
    private final ActionSpec<TranslationRole, TranslationState, Context> spec;

    TranslationAction(ActionSpec<TranslationRole, TranslationState, Context> spec) {
        this.spec = spec;
    }

    private static ActionSpec<TranslationRole, TranslationState, Context> on(Page page) {
        return ActionSpec.on(page);
    }

    private static Set<TranslationState> notCancelled() {
        return EnumSet.complementOf(EnumSet.of(CANCELLED));
    }

    @Override
    public ActionSpec<TranslationRole, TranslationState, Context> spec() {
        return spec;
    }

    /** A translation and its reader. */
    record Context(TranslationRow row, TranslationState state, Set<TranslationRole> roles, String subject)
            implements ActionSpec.Context<TranslationRole, TranslationState> {

        @Override
        public boolean may(TranslationRole who) {
            return roles.contains(who);
        }

        boolean isAnothersWork() {
            return !row.writers().contains(subject);
        }

        boolean isRequired() {
            return row.required();
        }

        boolean isOptional() {
            return !row.required();
        }
    }
}

package ngo.portal.web.plan.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.plan.records.PartnerService;
import ngo.portal.persistence.plan.Heading;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.plan.records.ActivityRow;
import ngo.portal.persistence.plan.records.ActivityState;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import ngo.portal.persistence.plan.records.RecommendationRow;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.plan.CurrentPlan;
import ngo.portal.web.plan.RecordId;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** One activity before an organisation that joins in: it takes what nobody has, and moves on what is its own. */
@Named
@ViewScoped
public class ClaimActivityPage implements Serializable {

    @Inject
    private CurrentPlan current;

    @Inject
    private PartnerService partners;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private final RecordId record = new RecordId();

    private @Nullable ActivityRow read;

    public void load() {
        current.load();
        if (!current.may("MOVE_ACTIVITY")) {
            Redirects.to(current.getPath());
            return;
        }
        read = present();
    }

    private ActivityRow present() {
        return record.in(current.getContent().activities(), ActivityRow::id);
    }

    public void take() {
        partners.take(current.id(), record.id());
        done("taken");
    }

    public void decline() {
        partners.decline(current.id(), record.id());
        text.said("planning", "declined");
        Redirects.to(current.getPath() + "/activities");
    }

    public void move(ActivityState to) {
        partners.move(current.id(), record.id(), to, getActivity().version());
        done("moved");
    }

    private void done(String what) {
        text.said("planning", what);
        Redirects.to(current.getPath() + "/activities/" + record.getTyped() + "/take");
    }

    /** As it was when the page was opened. */
    public ActivityRow getActivity() {
        return read == null ? present() : read;
    }

    public boolean isFree() {
        return getActivity().isFree() && !getActivity().state().isOver();
    }

    public boolean isOurs() {
        return isNamed() && !getActivity().asked();
    }

    /** Whether the reader's organisation was asked to do the activity and has not answered. */
    public boolean isAsked() {
        return isNamed() && getActivity().asked();
    }

    private boolean isNamed() {
        return caller.getAlias().equals(getActivity().responsibleAlias());
    }

    public List<ActivityState> getNext() {
        return List.copyOf(getActivity().state().next());
    }

    /** What it serves, as far as the reader sees it. */
    public List<String> getAims() {
        List<UUID> aims = getActivity().aims();
        return Stream.concat(
                        current.getContent().objectives().stream()
                                .filter(one -> aims.contains(one.id()))
                                .map(ObjectiveRow::text),
                        current.getContent().recommendations().stream()
                                .filter(one -> aims.contains(one.id()))
                                .map(RecommendationRow::text))
                .toList();
    }

    public Heading getHeading() {
        return section().heading();
    }

    /** The responsible organisation is also named on the public page, now or once the plan is adopted. */
    public boolean isPublic() {
        return current.getContent().isPublic(getActivity().section());
    }

    private SectionRow section() {
        return current.getContent().sections().stream()
                .filter(section -> section.id().equals(getActivity().section()))
                .findFirst()
                .orElseThrow();
    }

    public RecordId getRecord() {
        return record;
    }

    public CurrentPlan getCurrent() {
        return current;
    }
}

package ngo.portal.web.membership;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ngo.portal.ejb.organisation.MembershipLifecycleService;
import ngo.portal.ejb.organisation.MembershipLifecycleView;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.persistence.organisation.ObligationRow;
import ngo.portal.persistence.organisation.Organisation;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.organisation.OrganisationStep;
import ngo.portal.persistence.organisation.StepRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.UuidParser;
import ngo.portal.web.shared.kind.DocumentDescriptors;
import org.jspecify.annotations.Nullable;

/** An organisation's membership: for the office, for leads, and for its own administrators. */
@Named
@ViewScoped
public class MembershipPage implements Serializable {

    private static final int ID_CHARACTERS = 36;

    @Inject
    private MembershipLifecycleService lifecycle;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private String organisation = "";
    private String act = "";
    private String reason = "";

    private transient @Nullable MembershipLifecycleView view;
    private transient @Nullable List<Obligation> obligations;

    /** Refuses before anything of the page is shown. */
    public void load() {
        view = lifecycle.view(row().id());
    }

    /** The page's address names the organisation by its alias, links in mails by its id; without either it is the reader's own. */
    private OrganisationRow row() {
        if (organisation.isEmpty()) {
            return organisations.own();
        }
        return organisation.length() == ID_CHARACTERS
                ? organisations.organisation(UuidParser.of(organisation))
                : organisations.organisation(organisation);
    }

    public MembershipLifecycleView getView() {
        if (view == null) {
            view = lifecycle.view(row().id());
        }
        return view;
    }

    public String getPath() {
        String alias = getView().organisation().alias();
        if (caller.isOffice()) {
            return "/admin/organisations/" + alias;
        }
        return isOwn() ? "/organisation/membership" : "/organisations/" + alias + "/membership";
    }

    public boolean isOwn() {
        return caller.getAlias().equals(getView().organisation().alias());
    }

    /** What the reader can do something about, in the order of an organisation's life. */
    public List<OrganisationStep> getSteps() {
        return Arrays.stream(OrganisationStep.values())
                .filter(step -> getView().offered().contains(step)
                        || getView().droppable().contains(step))
                .toList();
    }

    /** The one that the reader has chosen; absent where none is, or no more. */
    public @Nullable OrganisationStep getStep() {
        return getSteps().stream()
                .filter(step -> step.name().equals(act))
                .findFirst()
                .orElse(null);
    }

    /** Steps that wait for a second person. */
    public List<StepRow> getWaiting() {
        return getView().history().stream().filter(StepRow::isOpen).toList();
    }

    /** Whether Keycloak has refused a command for good. */
    public boolean isRefused() {
        return getView().commands().stream().anyMatch(command -> command.done() != null);
    }

    /** Read once per page, however many of its lines need it. */
    public List<Obligation> getObligations() {
        if (obligations == null) {
            Map<String, Long> open = lifecycle.obligations().stream()
                    .collect(Collectors.toMap(row -> row.kind() + row.obligation(), ObligationRow::number));
            obligations = DocumentDescriptors.all().stream()
                    .flatMap(kind -> kind.obligations().entrySet().stream()
                            .map(page -> new Obligation(
                                    page.getKey(),
                                    open.getOrDefault(kind.kind() + page.getKey(), 0L),
                                    page.getValue())))
                    .toList();
        }
        return obligations;
    }

    public void take() {
        obligations = null;
        Organisation.Outcome outcome = lifecycle.take(getView().organisation().id(), step(), reason);
        text.said("membership", outcome.name());
        Redirects.to(getPath());
    }

    public void drop() {
        lifecycle.drop(getView().organisation().id(), step());
        text.said("membership", "dropped");
        Redirects.to(getPath());
    }

    public void tryAgain() {
        lifecycle.tryAgain(getView().organisation().id());
        text.said("membership", "tryAgain");
        Redirects.to(getPath());
    }

    private OrganisationStep step() {
        OrganisationStep step = getStep();
        if (step == null) {
            throw new NotFound();
        }
        return step;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /**
     * What an organisation fulfils before it leaves.
     *
     * @param name the end of the key of its text
     * @param number the number of documents for which it is open
     * @param address the page on which it is fulfilled
     */
    public record Obligation(String name, long number, String address) {}
}

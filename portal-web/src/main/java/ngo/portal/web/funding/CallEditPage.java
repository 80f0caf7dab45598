package ngo.portal.web.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.funding.call.CallForm;
import ngo.portal.ejb.funding.call.CriterionForm;
import ngo.portal.ejb.funding.call.FundingCallService;
import ngo.portal.persistence.funding.CallDetail;
import ngo.portal.persistence.funding.CallState;
import ngo.portal.persistence.funding.FundingTrack;
import ngo.portal.persistence.funding.Urgency;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.UuidParser;
import org.jspecify.annotations.Nullable;

/** Writes a call, until it is opened. */
@Named
@RequestScoped
public class CallEditPage {

    private static final int MAX_CRITERIA = 20;
    private static final int MIN_CRITERION_LINES = 6;

    @Inject
    private FundingCallService calls;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    private @Nullable CallForm form;

    private @Nullable LocalDateTime opensAt;
    private @Nullable LocalDateTime closesAt;
    private Map<Urgency, Integer> hours = new EnumMap<>(Urgency.class);

    public void load() {
        if (!caller.getRoles().contains(MemberRole.GRANTS_OFFICER)) {
            Redirects.to(isNew() ? "/funding/calls" : "/funding/calls/" + getId());
            return;
        }
        getForm();
    }

    public boolean isNew() {
        return getId().isEmpty();
    }

    public CallForm getForm() {
        if (form == null) {
            form = isNew() ? blank() : CallForm.of(draft());
            opensAt = local(form.getOpensAt());
            closesAt = form.getClosesAt() == null ? null : local(form.getClosesAt());
            hours.putAll(form.getHours());
            int wanted = Math.min(
                    MAX_CRITERIA,
                    Math.max(MIN_CRITERION_LINES, form.getCriteria().size() + 2));
            while (form.getCriteria().size() < wanted) {
                form.getCriteria().add(new CriterionForm());
            }
        }
        return form;
    }

    private CallForm blank() {
        CallForm blank = new CallForm();
        blank.setLanguage(RequestLanguage.now().tag());
        blank.setOpensAt(clock.instant().truncatedTo(ChronoUnit.HOURS));
        return blank;
    }

    /** What others have read is not written on; to whom it does not belong it is no draft. */
    private CallDetail draft() {
        CallDetail call = calls.detail(UuidParser.of(getId()));
        if (call.state() != CallState.DRAFT || !call.funderAlias().equals(caller.getAlias())) {
            throw new NotFound();
        }
        return call;
    }

    public void save() {
        CallForm written = getForm();
        written.setOpensAt(opensAt == null ? clock.instant() : instant(opensAt));
        written.setClosesAt(closesAt == null ? null : instant(closesAt));
        hours.values().removeIf(one -> one == null);
        written.setHours(new EnumMap<>(hours));
        written.setCriteria(new ArrayList<>(written.getCriteria().stream()
                .filter(one -> !one.getName().isBlank())
                .toList()));
        UUID saved = keep(written);
        text.said("funding", "callSaved");
        Redirects.to("/funding/calls/" + saved);
    }

    private UUID keep(CallForm written) {
        if (isNew()) {
            return calls.create(written);
        }
        calls.rewrite(UuidParser.of(getId()), written);
        return UuidParser.of(getId());
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime local) {
        return local.toInstant(ZoneOffset.UTC);
    }

    public List<FundingTrack> getTracks() {
        return List.of(FundingTrack.values());
    }

    public List<Urgency> getUrgencies() {
        return Arrays.asList(Urgency.values());
    }

    public String getExclusions() {
        return String.join("\n", getForm().getExclusions());
    }

    public void setExclusions(String lines) {
        getForm().setExclusions(lines(lines));
    }

    public String getCategories() {
        return String.join("\n", getForm().getCategories());
    }

    public void setCategories(String lines) {
        getForm().setCategories(lines(lines));
    }

    private static List<String> lines(String typed) {
        return new ArrayList<>(
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    public @Nullable LocalDateTime getOpensAt() {
        getForm();
        return opensAt;
    }

    public void setOpensAt(@Nullable LocalDateTime opensAt) {
        getForm();
        this.opensAt = opensAt;
    }

    public @Nullable LocalDateTime getClosesAt() {
        getForm();
        return closesAt;
    }

    public void setClosesAt(@Nullable LocalDateTime closesAt) {
        getForm();
        this.closesAt = closesAt;
    }

    public Map<Urgency, Integer> getHours() {
        getForm();
        return hours;
    }

    public String getId() {
        return PageParameters.of("id");
    }
}

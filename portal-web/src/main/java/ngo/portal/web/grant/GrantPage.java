package ngo.portal.web.grant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.grant.AgreementService;
import ngo.portal.ejb.grant.OfferForm;
import ngo.portal.persistence.grant.ChannelProof;
import ngo.portal.web.funding.CurrentRequest;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Days;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** What both sides sign: an officer offers, somebody who writes the request accepts. */
@Named
@RequestScoped
public class GrantPage {

    private static final int INSTALMENT_LINES = 4;

    @Inject
    private CurrentRequest current;

    @Inject
    private CurrentGrant grant;

    @Inject
    private AgreementService agreements;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private String conditions = "";
    private ChannelProof how = ChannelProof.CALL;
    private String channel = "";

    private @Nullable List<OfferLine> lines;

    public void load() {
        grant.getView();
        if (!grant.isShown()) {
            current.leave();
        }
    }

    public void offer() {
        List<OfferForm.Part> parts = getLines().stream()
                .filter(one -> !one.getAmount().isBlank())
                .map(one -> new OfferForm.Part(one.getAmount(), dayOf(one)))
                .toList();
        agreements.offer(current.id(), new OfferForm(orToday(startsOn), orToday(endsOn), conditions, parts));
        done("offered");
    }

    private LocalDate dayOf(OfferLine line) {
        return orToday(line.getOn() == null ? startsOn : line.getOn());
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? Days.today(clock) : day;
    }

    public void accept(UUID offer) {
        agreements.accept(current.id(), offer, how, channel);
        done("accepted");
    }

    private void done(String what) {
        text.said("grant", what);
        Redirects.to(current.getPath() + "/grant");
    }

    /** Whether there is something to sign for the reader. */
    public boolean isToSign() {
        return grant.isWriter()
                && grant.isOpen()
                && grant.getView().agreement().filter(one -> !one.isAccepted()).isPresent();
    }

    public boolean isToOffer() {
        return grant.isOfficer() && grant.isOpen();
    }

    /** Finance needs a payment channel: the person who signs names one, unless the request already does. */
    public boolean isChannelMissing() {
        return current.text("CHANNEL").isEmpty();
    }

    public List<OfferLine> getLines() {
        if (lines == null) {
            lines = new ArrayList<>();
            for (int i = 0; i < INSTALMENT_LINES; i++) {
                lines.add(new OfferLine());
            }
        }
        return lines;
    }

    public List<ChannelProof> getProofs() {
        return ChannelProof.said();
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(@Nullable LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public String getConditions() {
        return conditions;
    }

    public void setConditions(String conditions) {
        this.conditions = conditions;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public ChannelProof getHow() {
        return how;
    }

    public void setHow(ChannelProof how) {
        this.how = how;
    }
}

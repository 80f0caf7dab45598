package ngo.portal.web.grant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.grant.ChannelService;
import ngo.portal.ejb.grant.GrantView;
import ngo.portal.ejb.grant.InstalmentService;
import ngo.portal.persistence.grant.ChannelProof;
import ngo.portal.persistence.grant.InstalmentState;
import ngo.portal.persistence.grant.PauseRow;
import ngo.portal.persistence.grant.PaymentFailure;
import ngo.portal.web.funding.CurrentRequest;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page on which finance verifies the payment channel and pays the instalments. */
@Named
@RequestScoped
public class PaymentsPage {

    @Inject
    private CurrentRequest current;

    @Inject
    private CurrentGrant grant;

    @Inject
    private ChannelService channels;

    @Inject
    private InstalmentService instalments;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private ChannelProof how = ChannelProof.CALL;
    private PaymentFailure failure = PaymentFailure.WRONG_DETAILS;
    private String typed = "";

    /** Opened for this one answer, and for nobody after it. */
    private String channel = "";

    public void open() {
        channel = channels.open(current.id());
    }

    public void vouch() {
        channels.vouch(current.id(), how);
        done("vouched");
    }

    public void change() {
        channels.change(current.id(), typed, how);
        done("channelChanged");
    }

    public void order(UUID instalment) {
        instalments.order(current.id(), instalment);
        done("ordered");
    }

    public void confirm(UUID instalment) {
        instalments.confirm(current.id(), instalment);
        done("paid");
    }

    public void fail(UUID instalment) {
        instalments.fail(current.id(), instalment, failure);
        done("failed");
    }

    public void drop(UUID instalment) {
        instalments.drop(current.id(), instalment);
        done("dropped");
    }

    private void done(String what) {
        text.said("grant", what);
        Redirects.to(current.getPath() + "/grant");
    }

    public boolean isOrderable(GrantView.Payment one) {
        return isPaying()
                && !grant.isSuspended()
                && grant.getView().pauses().stream().noneMatch(PauseRow::isOpen)
                && grant.getView().channelConfirmed()
                && one.row().state().may(InstalmentState.ORDERED);
    }

    public boolean isConfirmable(GrantView.Payment one) {
        return (grant.isFinance() || grant.isOfficer())
                && !grant.getView().decidedByCaller()
                && one.isConfirmableBy(caller.getSubject());
    }

    /** The payment with this id; absent if there is none, or if the reader may not confirm it. */
    public GrantView.@Nullable Payment chosen(@Nullable String id) {
        return grant.getView().payments().stream()
                .filter(one -> one.row().id().toString().equals(id))
                .filter(this::isConfirmable)
                .findFirst()
                .orElse(null);
    }

    /** Ordered by the reader: somebody else says that it is out. */
    public boolean isAwaited(GrantView.Payment one) {
        return isPaying() && one.row().state().may(InstalmentState.PAID) && !isConfirmable(one);
    }

    public boolean isFailing(GrantView.Payment one) {
        return isPaying() && one.row().state().may(InstalmentState.FAILED);
    }

    /** Whether any of them is on its way, and may turn out to have failed. */
    public boolean isUnderWay() {
        return grant.getView().payments().stream().anyMatch(this::isFailing);
    }

    /** Whether the reader makes payments: has the role for finance and no vote in the decision. */
    public boolean isPaying() {
        return grant.isFinance() && grant.isRunning() && !grant.getView().decidedByCaller();
    }

    public boolean isDroppable(GrantView.Payment one) {
        return isPaying() && one.row().state().may(InstalmentState.DROPPED);
    }

    public List<PaymentFailure> getFailures() {
        return Stream.of(PaymentFailure.values())
                .filter(one -> one != PaymentFailure.NONE)
                .toList();
    }

    public String getChannel() {
        return channel;
    }

    public ChannelProof getHow() {
        return how;
    }

    public void setHow(ChannelProof how) {
        this.how = how;
    }

    public PaymentFailure getFailure() {
        return failure;
    }

    public void setFailure(PaymentFailure failure) {
        this.failure = failure;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}

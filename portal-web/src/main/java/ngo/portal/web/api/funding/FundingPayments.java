package ngo.portal.web.api.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.grant.AgreementService;
import ngo.portal.ejb.grant.ChannelService;
import ngo.portal.ejb.grant.GrantView;
import ngo.portal.ejb.grant.InstalmentService;
import ngo.portal.persistence.grant.ChannelProof;
import ngo.portal.persistence.grant.InstalmentState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.web.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Payments by programs, in the steps of the pages: finance vouches for the payment channel, one person orders a payment, another person confirms
 * it.
 */
@Dependent
public class FundingPayments {

    private final AgreementService agreements;
    private final ChannelService channels;
    private final InstalmentService instalments;
    private final Caller caller;

    @Inject
    FundingPayments(
            AgreementService agreements, ChannelService channels, InstalmentService instalments, Caller caller) {
        this.agreements = agreements;
        this.channels = channels;
        this.instalments = instalments;
        this.caller = caller;
    }

    void vouch(UUID id, ChannelProof how) {
        channels.vouch(id, how);
    }

    /** Confirms a payment that somebody else has ordered; otherwise orders the next one. */
    void pay(UUID id, PayBody body) {
        GrantView grant = grant(id, Set.of(MemberRole.FINANCE_OFFICER));
        GrantView.Payment waiting = first(grant, body.amount(), one -> one.isConfirmableBy(caller.getSubject()));
        GrantView.Payment next =
                first(grant, body.amount(), one -> one.row().state().may(InstalmentState.ORDERED));
        if (waiting != null) {
            instalments.confirm(id, waiting.row().id());
        } else if (next != null) {
            instalments.order(id, next.row().id());
        } else {
            instalments.confirm(id, ordered(grant, body.amount()).row().id());
        }
    }

    /** Confirms that a payment was made which somebody else has ordered. */
    void confirm(UUID id, PayBody body) {
        GrantView grant = grant(id, Set.of(MemberRole.FINANCE_OFFICER, MemberRole.GRANTS_OFFICER));
        GrantView.Payment waiting = first(grant, body.amount(), one -> one.isConfirmableBy(caller.getSubject()));
        instalments.confirm(
                id,
                (waiting == null ? ordered(grant, body.amount()) : waiting)
                        .row()
                        .id());
    }

    /**
     * The grant, for people of the funder in one of these roles. The sums are hidden from all others, so that there would be no instalment to
     * choose from.
     */
    private GrantView grant(UUID id, Set<MemberRole> roles) {
        GrantView grant = agreements.grant(id);
        if (caller.getRoles().stream().noneMatch(roles::contains)) {
            throw new Forbidden();
        }
        return grant;
    }

    /** A payment that the caller may not confirm because they ordered it, or any other: the service explains why it cannot be confirmed. */
    private static GrantView.Payment ordered(GrantView grant, @Nullable Amount sum) {
        return Stream.of(
                        first(grant, sum, one -> one.row().state().may(InstalmentState.PAID)),
                        first(grant, sum, one -> true))
                .filter(one -> one != null)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("amount"));
    }

    private static GrantView.@Nullable Payment first(
            GrantView grant, @Nullable Amount sum, Predicate<GrantView.Payment> wanted) {
        return grant.payments().stream()
                .filter(wanted)
                .filter(one -> sum == null || isOf(one, sum))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(GrantView.Payment payment, Amount sum) {
        return payment.sum()
                .filter(one -> sum.in(one.getCurrency().getCurrencyCode(), "amount")
                                .compareTo(one.getNumber().numberValue(BigDecimal.class))
                        == 0)
                .isPresent();
    }
}

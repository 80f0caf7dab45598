package ngo.portal.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.UUID;
import ngo.portal.ejb.access.Forbidden;
import ngo.portal.ejb.grant.AgreementService;
import ngo.portal.ejb.grant.ChannelService;
import ngo.portal.ejb.grant.GrantView;
import ngo.portal.ejb.grant.InstalmentService;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.persistence.grant.ChannelProof;
import ngo.portal.persistence.grant.InstalmentState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.InvalidInput;
import ngo.portal.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** Payments as programs make them: what one person has ordered, a second one says is out by the same call. */
@Dependent
public class FundingPayments {

    private final AgreementService agreements;
    private final ChannelService channels;
    private final InstalmentService instalments;
    private final OrganisationService organisations;
    private final Caller caller;

    @Inject
    FundingPayments(
            AgreementService agreements,
            ChannelService channels,
            InstalmentService instalments,
            OrganisationService organisations,
            Caller caller) {
        this.agreements = agreements;
        this.channels = channels;
        this.instalments = instalments;
        this.organisations = organisations;
        this.caller = caller;
    }

    /** To anybody but finance the sums are not there, and nothing is to be chosen from. */
    void pay(UUID id, PayBody body) {
        if (!caller.getRoles().contains(MemberRole.FINANCE_OFFICER)) {
            agreements.grant(id);
            throw new Forbidden();
        }
        GrantView grant = agreements.grant(id);
        GrantView.Payment ordered = find(grant, body.amount(), InstalmentState.PAID);
        if (ordered != null) {
            instalments.confirm(id, ordered.row().id());
            return;
        }
        GrantView.Payment next = find(grant, body.amount(), InstalmentState.ORDERED);
        if (next == null) {
            throw new InvalidInput("amount");
        }
        if (!grant.channelConfirmed()) {
            channels.vouch(id, body.how() == null ? ChannelProof.UNSAID : body.how());
        }
        instalments.order(id, next.row().id());
        if (isAlone()) {
            instalments.confirm(id, next.row().id());
        }
    }

    /** Nobody else does finance there, so that nobody else could say it is out. */
    private boolean isAlone() {
        return organisations.colleagues().stream()
                .filter(one -> one.roles().contains(MemberRole.FINANCE_OFFICER))
                .allMatch(one -> one.subject().equals(caller.getSubject()));
    }

    private static GrantView.@Nullable Payment find(GrantView grant, @Nullable Amount sum, InstalmentState to) {
        return grant.payments().stream()
                .filter(one -> one.row().state().may(to))
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

package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The funder has signed an agreement and asks the applicant to do so. */
public record AgreementOffered(UUID subject, UUID owner, String title, List<Audience> audience) implements GrantEvent {}

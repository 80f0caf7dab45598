package ngo.portal.story;

import java.util.HashMap;
import java.util.Map;
import ngo.portal.api.FundingPeople;
import ngo.portal.api.Program;

/** Those who handle a request, each signed in once, and the responses to API clients in their name. */
final class Clerks {

    private final Map<String, Clerk> signedIn = new HashMap<>();
    private final Portal portal;

    Clerks(Portal portal) {
        this.portal = portal;
        program(FundingPeople.MEMBER).waitForMembership();
        program(FundingPeople.OFFICER).waitForMembership();
    }

    Clerk the(String account) {
        return signedIn.computeIfAbsent(account, name -> Clerk.signIn(portal, name));
    }

    Program program(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }
}

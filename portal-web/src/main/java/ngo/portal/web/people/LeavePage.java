package ngo.portal.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.people.PeopleService;
import ngo.portal.web.navigation.Redirects;

/** The page for leaving an organisation by one's own decision. */
@Named
@RequestScoped
public class LeavePage {

    @Inject
    private PeopleService people;

    /** Leaves the organisation. A person with several organisations continues in another one. */
    public void leave() {
        people.leave();
        Redirects.to("/dashboard");
    }
}

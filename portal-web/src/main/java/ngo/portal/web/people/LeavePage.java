package ngo.portal.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.people.PeopleService;
import ngo.portal.web.shared.Redirects;

/** Belonging to an organisation no longer, of one's own accord. */
@Named
@RequestScoped
public class LeavePage {

    @Inject
    private PeopleService people;

    /** Whoever belongs to several goes on in another. */
    public void leave() {
        people.leave();
        Redirects.to("/dashboard");
    }
}

package ngo.portal.web.petition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.petition.PetitionService;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.organisation.OrganisationChoice;
import ngo.portal.web.shared.Text;

/** Lets organisations read a draft, comment on it and amend it. */
@Named
@ViewScoped
public class PetitionSharePage implements Serializable {

    @Inject
    private CurrentPetition current;

    @Inject
    private PetitionService petitions;

    @Inject
    private OrganisationChoice others;

    @Inject
    private Text text;

    public void load() {
        current.load();
        if (!current.may("SHARE")) {
            Redirects.to(current.getPath());
            return;
        }
        others.offer(current.getPetition().ownerAlias());
    }

    public void share() {
        Optional<Circle> circle = others.circle();
        if (circle.isEmpty()) {
            text.refused(text.of("petition", "share.nobody"));
            return;
        }
        petitions.share(current.id(), circle.get());
        text.said("petition", "shared");
        Redirects.to(current.getPath());
    }

    public OrganisationChoice getOthers() {
        return others;
    }

    public CurrentPetition getCurrent() {
        return current;
    }
}

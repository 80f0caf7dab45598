package ngo.portal.web.publication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ngo.portal.ejb.publication.PublicPetitionService;
import ngo.portal.persistence.publication.PublicPetitionRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.shared.RequestLanguage;

/** The petitions that were opened, the last one first. */
@Named
@RequestScoped
public class PublicPetitionsPage extends PublicList<PublicPetitionRow> {

    @Inject
    private PublicPetitionService petitions;

    @Override
    protected Slice.Part<PublicPetitionRow> read(Slice slice) {
        return petitions.petitions(RequestLanguage.now().tag(), slice);
    }
}

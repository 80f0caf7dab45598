package ngo.portal.web.petition;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.document.SectionForm;
import ngo.portal.ejb.petition.PetitionForm;
import ngo.portal.ejb.petition.PetitionService;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.web.document.Languages;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.kind.DocumentDescriptors;

/** Begins a petition, with a title and the day on which it closes. */
@Named
@RequestScoped
public class PetitionNewPage {

    private static final int USUAL_DAYS = 90;

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    @Inject
    private PetitionService petitions;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Text text;

    private final PetitionForm form = new PetitionForm();

    /** The defaults are the language of the author and a period of three months. */
    @PostConstruct
    void begin() {
        ZoneId zone = RequestLanguage.zone();
        form.setLanguage(RequestLanguage.now().tag());
        form.setZone(zone.getId());
        form.setCloses(LocalDateTime.ofInstant(clock.instant(), zone)
                .toLocalDate()
                .plusDays(USUAL_DAYS)
                .atTime(LAST_MINUTE));
    }

    /** Restricts the form to members, because nobody else can save it. */
    public void load() {
        if (!caller.isMember()) {
            Redirects.to("/petitions");
        }
    }

    public void save() {
        form.getSections().add(new SectionForm());
        UUID id = petitions.create(form);
        text.said("petition", "created");
        Redirects.to(DocumentDescriptors.require(Petition.KIND).address(id) + "/edit");
    }

    public PetitionForm getForm() {
        return form;
    }

    public List<String> getLanguages() {
        return Languages.ALL;
    }
}

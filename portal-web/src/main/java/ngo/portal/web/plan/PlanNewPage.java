package ngo.portal.web.plan;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import ngo.portal.ejb.plan.PlanForm;
import ngo.portal.ejb.plan.PlanService;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;

/** The page for beginning a plan: its head, with an empty section for each standard heading. */
@Named
@RequestScoped
public class PlanNewPage {

    @Inject
    private PlanService plans;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private final PlanForm form = new PlanForm();

    /** The default language is that of the author. */
    @PostConstruct
    void begin() {
        form.setLanguage(RequestLanguage.now().tag());
    }

    /** Restricts the form to members, because nobody else can save it. */
    public void load() {
        if (!caller.isMember()) {
            Redirects.to("/plans");
        }
    }

    public void save() {
        UUID id = plans.create(form);
        text.said("planning", "created");
        Redirects.to("/plans/" + id);
    }

    public PlanForm getForm() {
        return form;
    }
}

package ngo.portal.web.membership;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import ngo.portal.ejb.organisation.FoundingForm;
import ngo.portal.ejb.organisation.FoundingService;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;

/** The page on which the coalition office admits an organisation and names its first administrator. */
@Named
@RequestScoped
public class NewOrganisationPage {

    private static final Pattern ALIAS = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");
    private static final int MIN_ALIAS_CHARACTERS = 2;
    private static final int MAX_ALIAS_CHARACTERS = 40;

    @Inject
    private FoundingService founding;

    @Inject
    private Text text;

    private final FoundingForm form = new FoundingForm();

    private String about = "";
    private String aboutLanguage = RequestLanguage.now().tag();

    /** The default language is that of the author. */
    @PostConstruct
    void begin() {
        form.setFirstLanguage(RequestLanguage.now().tag());
    }

    /** Refuses before anything of the page is shown. */
    public void load() {
        founding.isTaken("");
    }

    public void found() {
        if (form.getAlias().isEmpty()) {
            form.setAlias(proposed(form.getName()));
        }
        if (form.getAlias().length() < MIN_ALIAS_CHARACTERS) {
            form.setAlias("");
            text.refused(text.of("membership", "problem.alias"));
            return;
        }
        form.getAbout().put(aboutLanguage, about);
        founding.found(form);
        text.said("membership", "founded", form.getName());
        Redirects.to("/admin/organisations/" + form.getAlias());
    }

    /** Says at the field what is wrong with the alias, or that somebody else has it. Left empty, it is made from the name. */
    public void checkAlias(FacesContext faces, UIComponent field, Object value) {
        String alias = value.toString();
        if (alias.isEmpty()) {
            return;
        }
        if (alias.length() < MIN_ALIAS_CHARACTERS || !ALIAS.matcher(alias).matches()) {
            throw text.wrong(text.of("membership", "problem.alias"));
        }
        if (founding.isTaken(alias)) {
            throw text.wrong(text.of("problem", "refusal.AliasTaken"));
        }
    }

    /** A short name made of the long one: plain small letters, the words joined by hyphens. */
    static String proposed(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), MAX_ALIAS_CHARACTERS));
        return cut.replaceAll("^-+|-+$", "");
    }

    public List<String> getLanguages() {
        return InterfaceLanguage.tags();
    }

    public FoundingForm getForm() {
        return form;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getAboutLanguage() {
        return aboutLanguage;
    }

    public void setAboutLanguage(String aboutLanguage) {
        this.aboutLanguage = aboutLanguage;
    }
}

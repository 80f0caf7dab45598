package ngo.portal.ejb.organisation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ngo.portal.persistence.organisation.entry.OrganisationAlias;

/** Unsaved form input for the founding of an organisation. */
public class FoundingForm implements Serializable {

    private static final int MAX_ABOUT_CHARACTERS = TextForm.MAX_ABOUT_CHARACTERS;

    @NotNull
    @Pattern(regexp = OrganisationAlias.FORM)
    private String alias = "";

    @NotBlank
    @Size(max = 200)
    private String name = "";

    @NotNull
    @Size(min = 1, max = 12)
    private List<@Pattern(regexp = "[a-z]{2,3}") String> languages = new ArrayList<>(List.of("en"));

    @NotNull
    @Size(max = 12)
    private Map<@Pattern(regexp = "[a-z]{2,3}") String, @Size(max = MAX_ABOUT_CHARACTERS) String> about =
            new LinkedHashMap<>();

    @NotBlank
    @Email
    @Size(max = 254)
    private String firstAdministrator = "";

    @NotNull
    @Pattern(regexp = "[a-z]{2,3}")
    private String firstLanguage = "en";

    public String getAlias() {
        return alias;
    }

    public void setAlias(String alias) {
        this.alias = alias;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getLanguages() {
        return languages;
    }

    public void setLanguages(List<String> languages) {
        this.languages = languages;
    }

    public Map<String, String> getAbout() {
        return about;
    }

    public void setAbout(Map<String, String> about) {
        this.about = about;
    }

    public String getFirstAdministrator() {
        return firstAdministrator;
    }

    public void setFirstAdministrator(String firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    public String getFirstLanguage() {
        return firstLanguage;
    }

    public void setFirstLanguage(String firstLanguage) {
        this.firstLanguage = firstLanguage;
    }
}

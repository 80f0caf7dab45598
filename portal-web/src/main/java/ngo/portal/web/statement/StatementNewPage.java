package ngo.portal.web.statement;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.document.SectionForm;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.ejb.statement.StatementService;
import ngo.portal.ejb.text.ImportedText;
import ngo.portal.ejb.text.TextImport;
import ngo.portal.web.document.Languages;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;

/** The page for beginning a statement: with a title alone, or with an existing text. */
@Named
@RequestScoped
public class StatementNewPage {

    @Inject
    private StatementService statements;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    private final StatementForm form = new StatementForm();

    private String pasted = "";

    private String refused = "";

    /** The default language is that of the author. */
    @PostConstruct
    void begin() {
        form.setLanguage(RequestLanguage.now().tag());
    }

    /** Restricts the form to members, because nobody else can save it. */
    public void load() {
        if (!caller.isMember()) {
            Redirects.to("/statements");
        }
    }

    public void save() {
        if (pasted.isBlank()) {
            form.getSections().add(new SectionForm());
        } else {
            take(TextImport.read("", (form.getTitle() + "\n\n" + pasted).getBytes(StandardCharsets.UTF_8)));
        }
        UUID id = statements.create(form);
        text.said("statement", "created");
        Redirects.to("/statements/" + id + "/edit");
    }

    /** Parses the text as a file would be; title, language and addressees are those of the form. */
    private void take(ImportedText imported) {
        StatementForm read = StatementForm.of(imported);
        form.setSections(read.getSections());
        form.setNotesToEditors(read.getNotesToEditors());
        form.setPressContact(read.getPressContact());
    }

    public StatementForm getForm() {
        return form;
    }

    public List<String> getLanguages() {
        return Languages.ALL;
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }

    /** Why a file was refused; empty if none was. */
    public String getProblem() {
        String key = "refusal.ImportRefused." + refused;
        return text.has("problem", key) ? text.of("problem", key) : "";
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}

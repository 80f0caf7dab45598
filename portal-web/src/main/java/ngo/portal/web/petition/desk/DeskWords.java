package ngo.portal.web.petition.desk;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import ngo.portal.persistence.petition.desk.InvalidationCause;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.web.shared.RequestLanguage;

/** Names at the desk, in the language of the reader. */
@Named
@ApplicationScoped
public class DeskWords {

    /** What a country is called. */
    public String country(String code) {
        return RequestLanguage.said(
                ULocale.getDisplayCountry("und-" + code, RequestLanguage.now().locale()));
    }

    /** Of which kind a reason can be. */
    public List<InvalidationCause> getCauses() {
        return List.of(InvalidationCause.values());
    }

    /** Languages in which a public note can be written. */
    public List<String> getTags() {
        return RequestLanguage.offered().stream().map(InterfaceLanguage::tag).toList();
    }
}

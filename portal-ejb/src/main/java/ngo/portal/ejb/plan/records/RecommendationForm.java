package ngo.portal.ejb.plan.records;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.plan.records.AddresseeType;
import ngo.portal.persistence.plan.records.Citation;
import ngo.portal.persistence.plan.records.RecommendationRow;
import ngo.portal.persistence.shared.InputParser;

/** Unsaved form input for a recommendation, with the articles that it cites. */
public class RecommendationForm implements RecordForm, Serializable {

    @NotBlank
    @Size(max = InputParser.MAX_WORDS_CHARACTERS)
    private String text = "";

    @NotNull
    private AddresseeType addresseeType = AddresseeType.STATE;

    @NotBlank
    @Size(max = 300)
    private String addressee = "";

    @NotNull
    @Size(max = 50)
    private List<Citation> cites = new ArrayList<>();

    private long version;

    public static RecommendationForm of(RecommendationRow recommendation) {
        RecommendationForm form = new RecommendationForm();
        form.text = recommendation.text();
        form.addresseeType = recommendation.addresseeType();
        form.addressee = recommendation.addressee();
        form.cites = new ArrayList<>(recommendation.cites());
        form.version = recommendation.version();
        return form;
    }

    RecommendationRow row(UUID id, UUID section) {
        return new RecommendationRow(id, section, 0, text.strip(), addresseeType, addressee.strip(), cites, version);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public AddresseeType getAddresseeType() {
        return addresseeType;
    }

    public void setAddresseeType(AddresseeType addresseeType) {
        this.addresseeType = addresseeType;
    }

    public String getAddressee() {
        return addressee;
    }

    public void setAddressee(String addressee) {
        this.addressee = addressee;
    }

    public List<Citation> getCites() {
        return cites;
    }

    public void setCites(List<Citation> cites) {
        this.cites = cites;
    }

    @Override
    public long getVersion() {
        return version;
    }

    @Override
    public void setVersion(long version) {
        this.version = version;
    }
}

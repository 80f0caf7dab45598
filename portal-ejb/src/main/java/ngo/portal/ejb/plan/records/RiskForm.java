package ngo.portal.ejb.plan.records;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.UUID;
import ngo.portal.persistence.plan.records.Degree;
import ngo.portal.persistence.plan.records.RiskRow;
import ngo.portal.persistence.shared.InputParser;

/** Unsaved form input for a risk. */
public class RiskForm implements RecordForm, Serializable {

    @NotBlank
    @Size(max = 2000)
    private String threat = "";

    @NotBlank
    @Size(max = 500)
    private String exposed = "";

    @NotNull
    private Degree likelihood = Degree.MEDIUM;

    @NotNull
    private Degree impact = Degree.MEDIUM;

    @NotNull
    @Size(max = InputParser.MAX_WORDS_CHARACTERS)
    private String mitigation = "";

    private long version;

    public static RiskForm of(RiskRow risk) {
        RiskForm form = new RiskForm();
        form.threat = risk.threat();
        form.exposed = risk.exposed();
        form.likelihood = risk.likelihood();
        form.impact = risk.impact();
        form.mitigation = risk.mitigation();
        form.version = risk.version();
        return form;
    }

    RiskRow row(UUID id, UUID section) {
        return new RiskRow(
                id, section, threat.strip(), exposed.strip(), likelihood, impact, mitigation.strip(), version);
    }

    public String getThreat() {
        return threat;
    }

    public void setThreat(String threat) {
        this.threat = threat;
    }

    public String getExposed() {
        return exposed;
    }

    public void setExposed(String exposed) {
        this.exposed = exposed;
    }

    public Degree getLikelihood() {
        return likelihood;
    }

    public void setLikelihood(Degree likelihood) {
        this.likelihood = likelihood;
    }

    public Degree getImpact() {
        return impact;
    }

    public void setImpact(Degree impact) {
        this.impact = impact;
    }

    public String getMitigation() {
        return mitigation;
    }

    public void setMitigation(String mitigation) {
        this.mitigation = mitigation;
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

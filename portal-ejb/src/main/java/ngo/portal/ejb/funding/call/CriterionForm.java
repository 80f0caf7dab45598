package ngo.portal.ejb.funding.call;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import ngo.portal.persistence.funding.CriterionRow;

/** Unsaved form input for a criterion of a call. */
public class CriterionForm {

    @NotBlank
    @Size(max = 200)
    private String name = "";

    @Min(1)
    @Max(100)
    private int weight = 1;

    @Min(1)
    @Max(10)
    private int scale = 5;

    public static CriterionForm of(CriterionRow criterion) {
        CriterionForm form = new CriterionForm();
        form.name = criterion.name();
        form.weight = criterion.weight();
        form.scale = criterion.scale();
        return form;
    }

    CriterionRow row(UUID id, int number) {
        return new CriterionRow(id, number, name.strip(), weight, scale);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getWeight() {
        return weight;
    }

    public void setWeight(int weight) {
        this.weight = weight;
    }

    public int getScale() {
        return scale;
    }

    public void setScale(int scale) {
        this.scale = scale;
    }
}

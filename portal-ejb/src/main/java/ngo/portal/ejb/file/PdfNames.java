package ngo.portal.ejb.file;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** New names for the resources of a drawing: some programs name a picture after its file. */
final class PdfNames {

    private final COSDictionary resources = new COSDictionary();
    private final Map<COSName, Map<COSName, COSName>> names = new HashMap<>();
    private int count;

    COSDictionary resources() {
        return resources;
    }

    void add(COSName category, COSName given, COSBase object) {
        names.computeIfAbsent(category, none -> new HashMap<>()).put(given, COSName.getPDFName(add(category, object)));
    }

    /** Adds a resource and returns its new name. */
    String add(COSName category, COSBase object) {
        if (!(resources.getDictionaryObject(category) instanceof COSDictionary)) {
            resources.setItem(category, new COSDictionary());
        }
        String name = "N" + ++count;
        PdfFile.dictionary(resources, category).setItem(name, object);
        return name;
    }

    @Nullable
    COSName renamed(COSName category, COSName given) {
        return names.getOrDefault(category, Map.of()).get(given);
    }
}

package ngo.portal.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import ngo.portal.ejb.text.ImportedText;
import ngo.portal.ejb.text.TextImport;

/** Reads resource files of the sample coalition. */
final class SampleFile {

    private SampleFile() {}

    static ImportedText text(String name) {
        return TextImport.read(name, content(name));
    }

    static Properties table(String name) {
        Properties table = new Properties();
        try {
            table.load(new StringReader(new String(content(name), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private static byte[] content(String name) {
        try (InputStream file = Objects.requireNonNull(SampleFile.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package ngo.portal.launch.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import ngo.portal.persistence.schema.BuiltRelease;

/**
 * The distribution that was built here, and the next minor release of it: the same files, but another number in the launcher and in the WAR, and
 * beside the migrations one that adds a table and a file of drops that takes away an index.
 */
final class NextRelease {

    private static final String NUMBER = "ngo/portal/persistence/schema/release.properties";

    private static final Map<String, String> MORE = Map.of(
            "db/migration/V900__news.sql",
            "create table news (id uuid constraint news_pk primary key);\ncall ctx.protect('news');\n",
            "db/contract/V900__notifications_by_age.sql",
            "drop index notification_by_age;\n");

    /** What becomes of a file in an archive. */
    private interface Change {
        byte[] of(String name, byte[] content);
    }

    private NextRelease() {}

    /** Of the release that is built here, without what follows a hyphen. */
    static String current() {
        return BuiltRelease.name().replaceFirst("-.*", "");
    }

    /** Of the one after it. */
    static String number() {
        String[] parts = current().split("\\.", 3);
        return parts[0] + "." + (Integer.parseInt(parts[1]) + 1) + ".0";
    }

    /** Makes it in a folder beside the other, where both are on one disk. */
    static Path of(Path distribution, Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(distribution)) {
            all = files.toList();
        }
        for (Path one : all) {
            Path copy = folder.resolve(distribution.relativize(one));
            if (Files.isDirectory(one)) {
                Files.createDirectories(copy);
            } else if (one.endsWith("portal.war")) {
                rewrite(one, copy, NextRelease::inTheWar);
            } else if (isOurs(one.toString())) {
                Files.write(copy, stamped(Files.readAllBytes(one)));
            } else {
                Files.createLink(copy, one);
            }
        }
        return folder;
    }

    private static boolean isOurs(String jar) {
        return jar.matches("(.*/)?lib/portal-persistence-[^/]*\\.jar");
    }

    private static byte[] inTheWar(String name, byte[] content) {
        return isOurs(name) ? stamped(content) : content;
    }

    private static byte[] stamped(byte[] jar) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream written = new ZipOutputStream(out)) {
            copy(new ByteArrayInputStream(jar), written, NextRelease::numbered);
            for (Map.Entry<String, String> file : MORE.entrySet()) {
                put(written, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] numbered(String name, byte[] content) {
        return name.equals(NUMBER) ? ("release=" + number() + "\n").getBytes(StandardCharsets.UTF_8) : content;
    }

    private static void rewrite(Path archive, Path copy, Change change) throws IOException {
        try (InputStream in = Files.newInputStream(archive);
                OutputStream out = Files.newOutputStream(copy);
                ZipOutputStream written = new ZipOutputStream(out)) {
            copy(in, written, change);
        }
    }

    private static void copy(InputStream archive, ZipOutputStream written, Change change) throws IOException {
        ZipInputStream read = new ZipInputStream(archive);
        for (ZipEntry entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
            put(written, entry.getName(), change.of(entry.getName(), read.readAllBytes()));
        }
    }

    private static void put(ZipOutputStream written, String name, byte[] content) throws IOException {
        written.putNextEntry(new ZipEntry(name));
        written.write(content);
        written.closeEntry();
    }
}

package ngo.portal.launch.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One mail as a reader wants it. */
record CaughtMail(String from, List<String> to, String subject, String sent, String text) {

    static CaughtMail of(MimeMessage message) {
        try {
            return new CaughtMail(
                    String.join(", ", addresses(message.getFrom())),
                    addresses(message.getAllRecipients()),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    Optional.ofNullable(message.getSentDate())
                            .map(date -> date.toInstant().toString())
                            .orElse(""),
                    text(message));
        } catch (MessagingException | IOException unreadable) {
            return new CaughtMail("", List.of(), "", "", String.valueOf(unreadable.getMessage()));
        }
    }

    private static List<String> addresses(jakarta.mail.Address[] addresses) {
        return Arrays.stream(addresses == null ? new jakarta.mail.Address[0] : addresses)
                .map(address -> decoded(address.toString()))
                .toList();
    }

    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(header);
        } catch (java.io.UnsupportedEncodingException unknown) {
            return header;
        }
    }

    /** The plain part where there is one, else the first text. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            Stream.Builder<String> texts = Stream.builder();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                texts.add(text(inner));
            }
            return texts.build().filter(text -> !text.isBlank()).findFirst().orElse("");
        }
        return part.isMimeType("text/*") ? String.valueOf(part.getContent()) : "";
    }
}

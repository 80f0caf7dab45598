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

/**
 * One caught mail, prepared for reading.
 *
 * @param id message id set by the sender; the same if a mail was sent again
 */
record CaughtMail(String id, String from, List<String> to, String subject, String sent, String text, String html) {

    static CaughtMail of(MimeMessage message) {
        try {
            return new CaughtMail(
                    Optional.ofNullable(message.getMessageID()).orElse(""),
                    String.join(", ", addresses(message.getFrom())),
                    addresses(message.getAllRecipients()),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    Optional.ofNullable(message.getSentDate())
                            .map(date -> date.toInstant().toString())
                            .orElse(""),
                    text(message, "text/*"),
                    text(message, "text/html"));
        } catch (MessagingException | IOException unreadable) {
            return new CaughtMail("", "", List.of(), "", "", String.valueOf(unreadable.getMessage()), "");
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

    /** The text of the first part of this type; among text parts, the plain one is preferred. */
    private static String text(Part part, String type) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            Stream.Builder<String> texts = Stream.builder();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                texts.add(text(inner, type));
            }
            return texts.build().filter(text -> !text.isBlank()).findFirst().orElse("");
        }
        return part.isMimeType(type) ? String.valueOf(part.getContent()) : "";
    }
}

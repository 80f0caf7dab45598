package ngo.portal.web.api.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request: a JSON object in UTF-8 of limited size. An empty body is an empty object. As an interceptor it runs before every
 * body reader of the server, whose order may differ from start to start.
 */
@Provider
@ApplicationScoped
public class BodyReader implements ReaderInterceptor {

    static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final long MAX_SKIPPED_BYTES = 16L * MAX_BYTES;

    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Class<?> type = context.getType();
        return type.isRecord()
                ? read(type.asSubclass(Record.class), taken(context.getInputStream()))
                : context.proceed();
    }

    /** What is too much is let run past, within reason: who is still sending does not hear that it is too much. */
    private static byte[] taken(InputStream body) throws IOException {
        byte[] taken = body.readNBytes(MAX_BYTES + 1);
        long past = taken.length > MAX_BYTES ? MAX_SKIPPED_BYTES : 0;
        while (past > 0 && body.read() >= 0) {
            past -= 1 + body.skip(past - 1);
        }
        return taken;
    }

    public static <R extends Record> R read(Class<R> type, byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new RefusedRequest(RefusedRequest.TOO_LARGE, "body-too-large");
        }
        String text = text(body);
        return JsonReading.read(type, object(text.isBlank() ? "{}" : text));
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedRequest(RefusedRequest.BAD_REQUEST, "malformed-body");
        }
    }

    /** The parser throws exceptions of several kinds, plain ones too where the nesting has no end. */
    public static JsonObject object(String text) {
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            parser.next();
            JsonObject object = parser.getObject();
            if (!parser.hasNext()) {
                return object;
            }
            throw new RefusedRequest(RefusedRequest.BAD_REQUEST, "malformed-body");
        } catch (RuntimeException e) {
            throw new RefusedRequest(RefusedRequest.BAD_REQUEST, "malformed-body");
        }
    }
}

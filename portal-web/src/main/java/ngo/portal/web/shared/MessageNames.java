package ngo.portal.web.shared;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ngo.portal.persistence.text.InterfaceLanguage;
import ngo.portal.persistence.text.Messages;
import org.jspecify.annotations.Nullable;

/** Lets pages read the bundles in the language of their reader: {@code statementText['title']}. */
public class MessageNames extends ELResolver {

    private static final String ENDING = "Text";

    private static final String NONE = "";

    /** The bundle of a name that pages use; none for names of something else that only sound so. */
    private final Map<String, String> bundles = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base instanceof Messages messages && property != null) {
            context.setPropertyResolved(base, property);
            return messages.say(property.toString());
        }
        if (base != null || !(property instanceof String name) || !name.endsWith(ENDING)) {
            return null;
        }
        @Nullable String known = bundles.get(name);
        String bundle = known == null ? bundles.computeIfAbsent(name, MessageNames::bundle) : known;
        if (bundle.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(null, name);
        return Text.bundle(bundle);
    }

    private static String bundle(String name) {
        String bundle = name.substring(0, name.length() - ENDING.length());
        return Text.speaks(bundle, InterfaceLanguage.EN) ? bundle : NONE;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base instanceof Messages ? String.class : null;
    }
}

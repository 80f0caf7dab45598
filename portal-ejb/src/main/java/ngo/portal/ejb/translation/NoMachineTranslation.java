package ngo.portal.ejb.translation;

import java.util.Optional;

/** No machine translation, which is the default until the operator configures an address. Nothing is ever sent anywhere. */
final class NoMachineTranslation implements MachineTranslator {

    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public Optional<String> translate(Question question) {
        return Optional.empty();
    }
}

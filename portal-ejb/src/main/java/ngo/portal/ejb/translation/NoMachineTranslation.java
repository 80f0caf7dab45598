package ngo.portal.ejb.translation;

import java.util.Optional;

/** Machine translation is off, as it is unless the operator names an address. Nothing is ever sent anywhere. */
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

package ngo.portal.ejb.vault;

import java.util.Arrays;
import ngo.portal.ejb.vault.VaultRefusals.Unreadable;

/** Pads texts to few fixed lengths, so that the ciphertext does not reveal how much was written. */
final class Padding {

    private static final int[] SIZES_IN_BYTES = {256, 1 << 10, 4 << 10, 16 << 10, 64 << 10};
    private static final int LARGEST_SIZE_BYTES = 64 << 10;
    private static final byte END_MARK = (byte) 0x80;

    private Padding() {}

    static byte[] padded(byte[] text) {
        byte[] padded = Arrays.copyOf(text, size(text.length + 1));
        padded[text.length] = END_MARK;
        return padded;
    }

    /** Removes the padding; refuses a value without valid padding. */
    static byte[] stripped(byte[] padded) {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != END_MARK) {
            throw new Unreadable();
        }
        return Arrays.copyOf(padded, end);
    }

    private static int size(int needed) {
        return Arrays.stream(SIZES_IN_BYTES)
                .filter(size -> size >= needed)
                .findFirst()
                .orElseGet(() -> Math.multiplyExact((needed - 1) / LARGEST_SIZE_BYTES + 1, LARGEST_SIZE_BYTES));
    }
}

package org.glujava.lab.authors.checksum;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a sum is made of bytes. */
enum Algorithm {
    SHA256(Sum.Sha::new),
    CRC32C(Sum.Crc::new);

    private final Supplier<Sum> maker;

    Algorithm(Supplier<Sum> maker) {
        this.maker = maker;
    }

    Sum begin() {
        return maker.get();
    }

    /** The algorithm that a written sum is of, or null. */
    static @Nullable Algorithm of(String text) {
        return Arrays.stream(values())
                .filter(each -> text.startsWith(each.name().toLowerCase(Locale.ROOT) + ":"))
                .findFirst()
                .orElse(null);
    }
}

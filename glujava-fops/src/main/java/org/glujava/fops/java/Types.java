package org.glujava.fops.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import org.glujava.fops.FopEntry;
import org.glujava.fops.Slot;

/** The names of the types in generated code. */
final class Types {
    static final String FOP_PACKAGE = "org.glujava.fop";
    static final String RECORD_PACKAGE = "org.glujava.record";
    static final String OPTION_PACKAGE = "org.glujava.option";
    static final String TEXT_PACKAGE = "org.glujava.text";
    static final String RUNTIME_PACKAGE = "org.glujava.runtime";
    static final String SPI_PACKAGE = "org.glujava.spi";
    static final ClassName FOP_ID = ClassName.get(FOP_PACKAGE, "FopId");
    static final ClassName ARGS = ClassName.get("org.glujava", "Args");
    static final ClassName REPLY = ClassName.get("org.glujava", "Reply");
    static final ClassName SLOT_READER = ClassName.get("org.glujava.spi", "SlotReader");
    static final ClassName SLOT_WRITER = ClassName.get("org.glujava.spi", "SlotWriter");
    static final ClassName FOP_ARGS = ClassName.get(FOP_PACKAGE, "FopArgs");
    static final ClassName FOP_REPLY = ClassName.get(FOP_PACKAGE, "FopReply");
    static final ClassName OWNED = ClassName.get(FOP_PACKAGE, "Owned");
    static final ClassName ERRNO = ClassName.get("org.glujava.type", "Errno");
    private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private Types() {}

    static ClassName args(FopEntry fop) {
        return ClassName.get(FOP_PACKAGE, fop.argsClass());
    }

    static ClassName reply(FopEntry fop) {
        return ClassName.get(FOP_PACKAGE, fop.replyClass());
    }

    static TypeName plain(Slot slot) {
        return switch (slot.kind().javaType()) {
            case "int" -> TypeName.INT;
            case "long" -> TypeName.LONG;
            default -> ClassName.bestGuess(slot.kind().javaType());
        };
    }

    /** Returns the type for a signature, with {@code @Nullable} where GlusterFS may pass NULL. */
    static TypeName of(Slot slot) {
        return slot.nullable() ? nullable(plain(slot)) : plain(slot);
    }

    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(NULLABLE).build());
    }
}

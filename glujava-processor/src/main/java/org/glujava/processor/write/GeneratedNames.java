package org.glujava.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import org.glujava.Args;
import org.glujava.Frame;
import org.glujava.FrameActions;
import org.glujava.Reply;
import org.glujava.fop.FopId;
import org.glujava.fops.FopEntry;
import org.glujava.fops.Slot;
import org.jspecify.annotations.Nullable;

/** The types that generated code uses. */
final class GeneratedNames {
    static final TypeName ANY_FRAME =
            ParameterizedTypeName.get(ClassName.get(Frame.class), WildcardTypeName.subtypeOf(Object.class));

    /** A frame that is decided about at once or later. */
    static final TypeName ANY_ACTIONS =
            ParameterizedTypeName.get(ClassName.get(FrameActions.class), WildcardTypeName.subtypeOf(Object.class));

    /** The frame with which generated code calls a method that has {@code <R extends Reply>}. */
    static final TypeName REPLY_FRAME = ParameterizedTypeName.get(Frame.class, Reply.class);

    static final TypeName REPLY_ARGS = ParameterizedTypeName.get(Args.class, Reply.class);
    private static final String FOP_PACKAGE = FopId.class.getPackageName();

    private GeneratedNames() {}

    static ClassName args(FopEntry fop) {
        return ClassName.get(FOP_PACKAGE, fop.argsClass());
    }

    static ClassName reply(FopEntry fop) {
        return ClassName.get(FOP_PACKAGE, fop.replyClass());
    }

    static TypeName frame(FopEntry fop) {
        return ParameterizedTypeName.get(ClassName.get(Frame.class), reply(fop));
    }

    static TypeName actions(FopEntry fop) {
        return ParameterizedTypeName.get(ClassName.get(FrameActions.class), reply(fop));
    }

    static TypeName type(Slot slot) {
        TypeName type = switch (slot.kind().javaType()) {
            case "int" -> TypeName.INT;
            case "long" -> TypeName.LONG;
            default -> ClassName.bestGuess(slot.kind().javaType());
        };
        return slot.nullable()
                ? type.annotated(AnnotationSpec.builder(Nullable.class).build())
                : type;
    }
}

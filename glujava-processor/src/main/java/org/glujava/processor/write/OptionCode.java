package org.glujava.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import org.glujava.processor.model.ConstructorParameter;
import org.glujava.processor.model.OptionParameter;
import org.glujava.processor.model.RecordParameter;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;

/** Writes a provider's declarations of options, and the code that reads their values. */
final class OptionCode {
    private OptionCode() {}

    /** Returns the declaration of an option. */
    static CodeBlock spec(OptionSpec option) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.of($S, $T.$L)", OptionSpec.class, option.key(), OptionType.class, option.type());
        if (option.defaultValue() != null) {
            code.add("$Z.defaultsTo($S)", option.defaultValue());
        } else if (!option.required()) {
            code.add("$Z.optional()");
        }
        if (!option.aliases().isEmpty()) {
            code.add("$Z.aliases($L)", texts(option.aliases()));
        }
        if (!option.min().isEmpty() || !option.max().isEmpty()) {
            code.add("$Z.range($S, $S)", option.min(), option.max());
        }
        if (!option.allowed().isEmpty()) {
            code.add("$Z.allowed($L)", texts(option.allowed()));
        }
        if (!option.description().isEmpty()) {
            code.add("$Z.description($S)", option.description());
        }
        return code.add(option.changeable() ? "$Z.whileRunning()" : "").build();
    }

    /** Returns the code for the value of a parameter, from {@code options} or {@code context}. */
    static CodeBlock value(ConstructorParameter parameter) {
        if (parameter instanceof RecordParameter record) {
            return CodeBlock.of(
                    "new $T($L)",
                    record.type(),
                    record.options().stream().map(OptionCode::read).collect(CodeBlock.joining(",$W")));
        }
        return parameter instanceof OptionParameter option ? read(option) : CodeBlock.of("context");
    }

    private static CodeBlock read(OptionParameter option) {
        String getter = switch (option.spec().type()) {
            case STRING -> "string";
            case BOOLEAN -> "booleanValue";
            case INT -> "intValue";
            case LONG -> "longValue";
            case DOUBLE -> "doubleValue";
            case DURATION -> "duration";
            case SIZE -> "size";
            case PERCENT -> "percent";
            case PERCENT_OR_SIZE -> "percentOrSize";
            case PATH -> "path";
            case ENUM -> "enumValue";
            case LIST -> "list";
            case ENUM_LIST -> "enumList";
            case SUBVOLUME -> "subvolume";
        };
        return option.enumType() == null
                ? CodeBlock.of("options.$N($S)", getter, option.key())
                : CodeBlock.of("options.$N($S, $T.class)", getter, option.key(), option.enumType());
    }

    private static CodeBlock texts(List<String> texts) {
        return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
    }
}

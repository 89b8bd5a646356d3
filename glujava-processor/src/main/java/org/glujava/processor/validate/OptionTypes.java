package org.glujava.processor.validate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.glujava.processor.model.OptionParameter;
import org.glujava.spi.OptionException;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;
import org.glujava.spi.OptionValues;

/** Which Java types an option may have, and what each accepts. */
final class OptionTypes {
    private static final Map<String, OptionType> BY_NAME = Map.ofEntries(
            Map.entry(String.class.getName(), OptionType.STRING),
            Map.entry("boolean", OptionType.BOOLEAN),
            Map.entry(Boolean.class.getName(), OptionType.BOOLEAN),
            Map.entry("int", OptionType.INT),
            Map.entry(Integer.class.getName(), OptionType.INT),
            Map.entry("long", OptionType.LONG),
            Map.entry(Long.class.getName(), OptionType.LONG),
            Map.entry("double", OptionType.DOUBLE),
            Map.entry(Double.class.getName(), OptionType.DOUBLE),
            Map.entry(Duration.class.getName(), OptionType.DURATION),
            Map.entry(Path.class.getName(), OptionType.PATH));

    private OptionTypes() {}

    static Optional<OptionType> of(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM) {
            return Optional.of(OptionType.ENUM);
        }
        return Optional.ofNullable(BY_NAME.get(TypeText.qualified(type)));
    }

    static String boxed(TypeKind primitive) {
        return switch (primitive) {
            case BOOLEAN -> "Boolean";
            case INT -> "Integer";
            case LONG -> "Long";
            default -> "Double";
        };
    }

    /** The constants of an enum as a volfile writes them; must agree with {@link OptionValues#volfileName}. */
    static List<String> constants(TypeElement element) {
        return element.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(member -> member.getSimpleName().toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** Whether code in a package can name a type. */
    static boolean isVisible(TypeElement type, String from, Elements elements) {
        boolean samePackage = elements.getPackageOf(type).getQualifiedName().contentEquals(from);
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            boolean visible = samePackage
                    ? !at.getModifiers().contains(Modifier.PRIVATE)
                    : at.getModifiers().contains(Modifier.PUBLIC);
            if (!visible) {
                return false;
            }
        }
        return true;
    }

    /** Whether a volfile could give this text, as the running translator will decide it. */
    static boolean accepts(OptionParameter option, String text) {
        if (option.type() == OptionType.ENUM) {
            return option.allowed().contains(text.strip().toLowerCase(Locale.ROOT));
        }
        OptionSpec spec = new OptionSpec(option.key(), option.type(), text, false, List.of(), "");
        OptionValues values = new OptionValues(List.of(spec), Map.of());
        try {
            switch (option.type()) {
                case BOOLEAN -> values.booleanValue(option.key());
                case INT -> values.intValue(option.key());
                case LONG -> values.longValue(option.key());
                case DOUBLE -> values.doubleValue(option.key());
                case DURATION -> values.duration(option.key());
                case PATH -> values.path(option.key());
                default -> values.string(option.key());
            }
            return true;
        } catch (OptionException e) {
            return false;
        }
    }

    /** What it accepts, in words. */
    static String expected(OptionParameter option) {
        return option.allowed().isEmpty()
                ? option.type().expected()
                : "one of " + String.join(", ", option.allowed());
    }
}

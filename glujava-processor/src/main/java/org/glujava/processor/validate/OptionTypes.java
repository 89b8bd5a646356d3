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
import org.glujava.Subvolume;
import org.glujava.option.CheckedOptions;
import org.glujava.option.OptionText;
import org.glujava.spi.OptionSpec;
import org.glujava.spi.OptionType;
import org.glujava.type.Percent;
import org.glujava.type.PercentOrSize;
import org.glujava.type.Size;

/** The Java types that an option may have, and the values that each accepts. */
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
            Map.entry(Size.class.getName(), OptionType.SIZE),
            Map.entry(Percent.class.getName(), OptionType.PERCENT),
            Map.entry(PercentOrSize.class.getName(), OptionType.PERCENT_OR_SIZE),
            Map.entry(Subvolume.class.getName(), OptionType.SUBVOLUME),
            Map.entry(Path.class.getName(), OptionType.PATH));

    private OptionTypes() {}

    static Optional<OptionType> of(TypeMirror type) {
        if (enumOf(type).isPresent()) {
            return Optional.of(isList(type) ? OptionType.ENUM_LIST : OptionType.ENUM);
        }
        if (isList(type)) {
            return TypeText.qualified(each(type)).equals(String.class.getName())
                    ? Optional.of(OptionType.LIST)
                    : Optional.empty();
        }
        return Optional.ofNullable(BY_NAME.get(TypeText.qualified(type)));
    }

    /** Returns the enum, for an enum type or a list of an enum. */
    static Optional<TypeElement> enumOf(TypeMirror type) {
        return each(type) instanceof DeclaredType declared
                        && declared.asElement().getKind() == ElementKind.ENUM
                ? Optional.of((TypeElement) declared.asElement())
                : Optional.empty();
    }

    private static TypeMirror each(TypeMirror type) {
        return isList(type) ? ((DeclaredType) type).getTypeArguments().get(0) : type;
    }

    private static boolean isList(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().size() == 1
                && TypeText.qualified(type).equals(List.class.getName());
    }

    static String boxed(TypeKind primitive) {
        return switch (primitive) {
            case BOOLEAN -> "Boolean";
            case INT -> "Integer";
            case LONG -> "Long";
            default -> "Double";
        };
    }

    /**
     * Returns the constants of an enum as a volfile writes them. Must agree with {@link CheckedOptions#volfileName}.
     */
    static List<String> constants(TypeElement element) {
        return element.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(member -> member.getSimpleName()
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'))
                .toList();
    }

    /** Returns whether code in a package can use a type. */
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

    /** Returns whether the running translator would accept this text in a volfile. */
    static boolean accepts(OptionSpec spec, String text) {
        return isRead(() -> OptionText.parse(spec, text));
    }

    /** Returns whether a text can be the min or max of a range. */
    static boolean acceptsBound(OptionType type, String text) {
        return isRead(() -> OptionText.bound(type, text));
    }

    private static boolean isRead(Runnable parser) {
        try {
            parser.run();
            return true;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }
}

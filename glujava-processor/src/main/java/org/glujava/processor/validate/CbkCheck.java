package org.glujava.processor.validate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import org.glujava.Cbk;
import org.glujava.processor.Message;
import org.glujava.processor.Report;
import org.glujava.spi.CbkId;
import org.glujava.text.Nearest;

/** Checks {@code @Cbk} methods. */
final class CbkCheck {
    private final CallbackShape shape;
    private final Map<CbkId, ExecutableElement> methodOf = new EnumMap<>(CbkId.class);

    CbkCheck(CallbackShape shape) {
        this.shape = shape;
    }

    /** Returns the cbks that have a method, in the order of {@link CbkId}. */
    List<CbkId> cbks() {
        return List.copyOf(methodOf.keySet());
    }

    void check(ExecutableElement method, Report report) {
        if (CallbackShape.isUnresolved(method)) {
            report.leaveToJavac();
            return;
        }
        shape.check(method, Cbk.class, report);
        String name = method.getSimpleName().toString();
        Optional<CbkId> cbk = CbkId.named(name);
        if (cbk.isEmpty()) {
            List<String> names =
                    Arrays.stream(CbkId.values()).map(CbkId::methodName).toList();
            report.add(
                    Message.UNKNOWN_CBK,
                    method,
                    name,
                    Nearest.to(name, names)
                            .map(Message.DID_YOU_MEAN::part)
                            .orElseGet(() -> Message.CBKS_ARE.part(String.join(", ", names))));
            return;
        }
        if (!matches(method, cbk.get())) {
            report.add(Message.CBK_SIGNATURE, method, name, expected(cbk.get()), TypeText.of(method));
        }
        ExecutableElement first = methodOf.putIfAbsent(cbk.get(), method);
        if (first != null) {
            report.add(Message.DUPLICATE_CBK, method, name, TypeText.of(first), TypeText.of(method));
        }
    }

    private static boolean matches(ExecutableElement method, CbkId cbk) {
        Stream<String> found = method.getParameters().stream().map(parameter -> TypeText.qualified(parameter.asType()));
        return CallbackShape.returns(method, TypeKind.VOID)
                && found.toList()
                        .equals(cbk.parameters().stream().map(Class::getName).toList());
    }

    private static String expected(CbkId cbk) {
        String[] linked = {"", "linked"};
        int[] inodes = {0};
        return "void " + cbk.methodName()
                + cbk.parameters().stream()
                        .map(type -> type.getSimpleName() + " " + parameter(type, linked, inodes))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String parameter(Class<?> type, String[] prefixes, int[] inodes) {
        String name = type.getSimpleName();
        String prefix = name.equals("Inode") ? prefixes[inodes[0]++] : "";
        return prefix.isEmpty() ? name.toLowerCase(Locale.ROOT) : prefix + name;
    }
}

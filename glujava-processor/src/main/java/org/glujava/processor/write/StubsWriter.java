package org.glujava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;
import org.glujava.FirstReplyCallback;
import org.glujava.RepliesCallback;
import org.glujava.ReplyCallback;
import org.glujava.Subvolume;
import org.glujava.TranslatorContext;
import org.glujava.fops.FopEntry;
import org.glujava.fops.Slot;
import org.glujava.processor.model.TranslatorModel;
import org.glujava.type.Credentials;

/**
 * Writes the stubs of a translator, such as {@code NegativeLookupStubs}: methods that wind, unwind or start a fop in
 * one call.
 */
final class StubsWriter {
    private static final TypeName CHILDREN = ParameterizedTypeName.get(List.class, Subvolume.class);

    private final TranslatorModel translator;
    private final KnownTypes known;

    StubsWriter(TranslatorModel translator, KnownTypes known) {
        this.translator = translator;
        this.known = known;
    }

    TypeSpec write() {
        var type = TypeSpec.classBuilder(translator.generated("Stubs"))
                .addJavadoc(
                        "Winds and unwinds the fops of {@link $T}, and starts them independently of frames. Import it statically.\n",
                        translator.type())
                .addOriginatingElement(translator.element())
                .addAnnotations(known.generatedAndNullMarked())
                .addModifiers(visible())
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (FopEntry fop : translator.typedFops()) {
            type.addMethod(windAndPass(fop));
            type.addMethod(wind(fop));
            type.addMethod(windTo(fop));
            type.addMethod(windToAll(fop));
            type.addMethod(windToFirst(fop));
            type.addMethod(start(fop));
            type.addMethod(unwind(fop));
        }
        return type.build();
    }

    private MethodSpec windAndPass(FopEntry fop) {
        return stub("wind", fop, "Winds {@code $L} to the first child, whose reply goes straight to the parent.")
                .addParameter(GeneratedNames.actions(fop), "frame")
                .addParameters(parameters(fop.javaArgs()))
                .addStatement("frame.wind($L)", args(fop))
                .build();
    }

    private MethodSpec wind(FopEntry fop) {
        return stub("wind", fop, "Winds {@code $L} to the first child.")
                .addParameter(GeneratedNames.ANY_ACTIONS, "frame")
                .addParameters(parameters(fop.javaArgs()))
                .addParameter(callback(fop), "cbk")
                .addStatement("frame.wind($L, cbk)", args(fop))
                .build();
    }

    private MethodSpec windTo(FopEntry fop) {
        return stub("wind", fop, "Winds {@code $L} to a child.")
                .addParameter(GeneratedNames.ANY_ACTIONS, "frame")
                .addParameter(Subvolume.class, "child")
                .addParameters(parameters(fop.javaArgs()))
                .addParameter(callback(fop), "cbk")
                .addStatement("frame.wind(child, $L, cbk)", args(fop))
                .build();
    }

    private MethodSpec windToAll(FopEntry fop) {
        return stub(
                        "wind",
                        "ToAll",
                        fop,
                        "Winds {@code $L} to several children at once, and calls back when all have replied.")
                .addParameter(GeneratedNames.ANY_ACTIONS, "frame")
                .addParameter(CHILDREN, "children")
                .addParameters(parameters(fop.javaArgs()))
                .addParameter(callback(RepliesCallback.class, fop), "cbk")
                .addStatement("frame.windAll(children, $L, cbk)", args(fop))
                .build();
    }

    private MethodSpec windToFirst(FopEntry fop) {
        return stub(
                        "wind",
                        "ToFirst",
                        fop,
                        "Winds {@code $L} to several children at once, and calls back with the first good reply.")
                .addParameter(GeneratedNames.ANY_ACTIONS, "frame")
                .addParameter(CHILDREN, "children")
                .addParameters(parameters(fop.javaArgs()))
                .addParameter(callback(FirstReplyCallback.class, fop), "cbk")
                .addStatement("frame.windFirst(children, $L, cbk)", args(fop))
                .build();
    }

    private MethodSpec start(FopEntry fop) {
        return stub("start", "", fop, "Starts {@code $L} on a child, independently of frames.")
                .returns(ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), GeneratedNames.reply(fop)))
                .addParameter(TranslatorContext.class, "context")
                .addParameter(Subvolume.class, "child")
                .addParameter(Credentials.class, "credentials")
                .addParameters(parameters(fop.javaArgs()))
                .addStatement("return context.start(child, credentials, $L)", args(fop))
                .build();
    }

    private MethodSpec unwind(FopEntry fop) {
        var method = stub("unwind", fop, "Unwinds {@code $L} to the parent, as a success.")
                .addParameter(GeneratedNames.actions(fop), "frame");
        List<CodeBlock> values = new ArrayList<>();
        if (fop.opRetHasMeaning()) {
            String opRet = org.glujava.fops.Names.camel(fop.opRet());
            method.addParameter(TypeName.INT, opRet);
            values.add(CodeBlock.of("$N", opRet));
        }
        fop.javaReply().forEach(slot -> values.add(CodeBlock.of("$N", slot.javaName())));
        return method.addParameters(parameters(fop.javaReply()))
                .addStatement("frame.unwind($T.of($L))", GeneratedNames.reply(fop), CodeBlock.join(values, ", "))
                .build();
    }

    private MethodSpec.Builder stub(String verb, FopEntry fop, String javadoc) {
        return stub(verb, "", fop, javadoc);
    }

    private MethodSpec.Builder stub(String verb, String tail, FopEntry fop, String javadoc) {
        return MethodSpec.methodBuilder(org.glujava.fops.Names.camel(verb + "_" + fop.name()) + tail)
                .addJavadoc(javadoc + "\n", fop.name())
                .addModifiers(visible())
                .addModifiers(Modifier.STATIC);
    }

    private Modifier[] visible() {
        return translator.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }

    private static TypeName callback(FopEntry fop) {
        return ParameterizedTypeName.get(
                ClassName.get(ReplyCallback.class), WildcardTypeName.supertypeOf(GeneratedNames.reply(fop)));
    }

    private static TypeName callback(Class<?> type, FopEntry fop) {
        return ParameterizedTypeName.get(ClassName.get(type), GeneratedNames.reply(fop));
    }

    private List<ParameterSpec> parameters(List<Slot> slots) {
        boolean nullable = known.hasNullable();
        return slots.stream()
                .map(slot -> ParameterSpec.builder(
                                nullable
                                        ? GeneratedNames.type(slot)
                                        : GeneratedNames.type(slot).withoutAnnotations(),
                                slot.javaName())
                        .build())
                .toList();
    }

    private static CodeBlock args(FopEntry fop) {
        CodeBlock values = fop.javaArgs().stream()
                .map(slot -> CodeBlock.of("$N", slot.javaName()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.of($L)", GeneratedNames.args(fop), values);
    }
}

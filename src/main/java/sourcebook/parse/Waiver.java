package sourcebook.parse;

import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Located;

/**
 * A person's word that a check is wrong about a sentence of the file.
 *
 * @param check code of the check, such as "SB601"
 * @param words words of the sentence, as they are shown
 * @param reason why the sentence is right
 */
public record Waiver(
        @Required Located<String> check,
        @Required Located<String> words,
        @Required String reason) implements Ruled {
    @Override
    public void check(YamlNode.Mapping given, Diagnostics diagnostics) {
        if (check != null && !Code.of(check.value()).filter(Code::canBeWaived).isPresent()) {
            diagnostics.add(Diagnostic.at(check.span(), Code.BAD_VALUE, "'" + check + "' cannot be waived")
                    .help(
                            "a waiver is for a check that compares a sentence with its evidence, such as SB601, or with the rules"
                                    + " of the house, such as SB630"));
        }
    }
}

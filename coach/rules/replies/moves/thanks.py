"""thanks: thanking the reader, for something or for nothing named."""

from coach.domain.exercise import Move
from coach.rules.replies.moves.rule import Group, MoveRule

RULE = MoveRule(
    Move.THANKS,
    groups=(
        Group(
            (
                "thank|thanks <adv>? you|your|so|very|again <adv>? <adv>?",
                "=thanks",
                "=thanking you|your",
                "give|offer|express|convey|send|extend .. thank|gratitude|appreciation",
                "<we> <modal>? <be>? <adv>? <adv>? appreciate",
                "appreciate your|the|you|that|all|it|every",
                "<adv>? appreciated",
                "<be> <adv>? <adv>? grateful|thankful|obliged|indebted",
                "grateful|thankful to|for|that|if|to",
                "gratitude",
                "cheers for",
                "hat off to you",
                "can not|'t thank you .. enough",
                "could not|'t be more grateful|thankful",
            ),
        ),
        Group(("can not thank you .. enough", "can not .. appreciate .. enough"), deniable=False),
    ),
    looks_like=(
        "no =thanks|thank",
        "thank god|goodness|heaven|allah",
        "=thanks to the|a|an|our|this|that|its|their|new|better|his|her|my",
        "=thank - you page|note|card|gift|email|message|letter|mail|post|popup|screen|text|section|banner|template|video",
        "=thank you page|note|card|gift|letter|screen|popup|section|banner|template|video",
        "=thanks page|note|card|screen|message|email|section|banner",
        "would|will|'d|'ll <be>? <adv>? <adv>? appreciate|appreciated|grateful|thankful it? .. if",
        "appreciate it? .. if you|i|we",
        "reply|response|answer|help|feedback|confirmation|approval|comment .. would|will be .. appreciated",
        "appreciate|appreciates|appreciated that this|it|you|your|the|we|there|waiting",
        "appreciate how|why|what",
        "appreciate the|your frustration|concern|urgency|difficulty|situation|trouble|inconvenience",
        "house|land|price|value|property|currency|dollar|taka|rupee|brand|stock .. appreciate",
        "you|he|she|they should|must|can|will|might|would|have|to? <adv>? thank|appreciate",
        "say thank|thanks to his|her|their|your",
        "his|her|their thank|gratitude",
        "he|she|they|customer|client|everyone|people|visitor|buyer|guest|who <be>? <adv>? thank|appreciate|thanked|grateful|thankful",
        "customer|client|visitor|buyer|he|she|they|people say|write|said|wrote .. =thanks|thank",
        "you'll|you .. be .. grateful|thankful",
    ),
)  # fmt: skip

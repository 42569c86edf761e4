show({"articles":[{"title":"Ferry stops","text":"The ferry stops.","date":"๑๙ มิ.ย. ๒๕๖๖"}]});

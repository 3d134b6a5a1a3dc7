// The address asks for something that a script will show: what would move then (.kb-answer) is not seen until it stands.
if (location.search) document.documentElement.dataset.asked = '';

// Enhancements only: every page works without this file.
const seenKey = 'parallax-seen'

/** "Since you last looked": remembers the version of each event a reader saw, in this browser only. */
function markSeen() {
  const note = document.querySelector('[data-seen-event]')
  if (note === null) return
  const { seenEvent, seenVersion, seenCompare } = note.dataset
  const seen = readSeen()
  const before = seen[seenEvent]
  if (before !== undefined && before < Number(seenVersion)) {
    const link = note.querySelector('a')
    const address = new URL(seenCompare, location.origin)
    address.searchParams.set('from', String(before))
    link.href = address.pathname + address.search
    note.querySelector('[data-seen-since]').textContent = String(before)
    note.hidden = false
  }
  const kept = Object.entries({ ...seen, [seenEvent]: Number(seenVersion) }).slice(-300)
  try {
    localStorage.setItem(seenKey, JSON.stringify(Object.fromEntries(kept)))
  } catch {}
}

function readSeen() {
  try {
    return JSON.parse(localStorage.getItem(seenKey) ?? '{}')
  } catch {
    return {}
  }
}

/** Times in the reader's own zone on hover; the page itself says UTC. */
function addLocalTimes() {
  for (const time of document.querySelectorAll('time[datetime]')) {
    const date = new Date(time.dateTime)
    if (!Number.isNaN(date.getTime())) time.title = date.toLocaleString()
  }
}

/** One button opens or closes every evidence of the page. */
function addOpenAll() {
  const button = document.querySelector('[data-open-evidence]')
  if (button === null) return
  button.hidden = false
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-pressed') !== 'true'
    for (const details of document.querySelectorAll('details.evidence')) details.open = open
    button.setAttribute('aria-pressed', String(open))
    button.textContent = open ? 'Close all evidence' : 'Open all evidence'
  })
}

/** The matrix answers its form in place; when that fails the browser goes there as it would without this file. */
function answerMatrixForm() {
  const form = document.querySelector('[data-matrix]')
  if (form === null) return
  form.querySelector('button').hidden = true
  let latest = 0
  form.addEventListener('change', async () => {
    const turn = ++latest
    const { order, blocks } = chosenRows(form)
    const address = new URL(form.action)
    if (blocks !== '') address.searchParams.set('blocks', blocks)
    if (order !== '') address.searchParams.set('order', order)
    try {
      const answer = await fetch(address)
      if (!answer.ok) throw new Error(answer.statusText)
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (turn !== latest) return
      document.querySelector('[data-matrix-rows]').replaceWith(next.querySelector('[data-matrix-rows]'))
      history.replaceState(null, '', address)
      addLocalTimes()
    } catch {
      form.submit()
    }
  })
}

function chosenRows(form) {
  const data = new FormData(form)
  const order = data.get('order')
  const first = form.querySelector('option').value
  return { order: order === first ? '' : order, blocks: data.getAll('blocks').join(',') }
}

/** Paper folds nothing: what is closed opens for printing, in browsers whose style rules cannot do it. */
function unfoldForPrint() {
  let opened = []
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open], .evidence)')]
    for (const details of opened) details.open = true
  })
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false
  })
}

markSeen()
unfoldForPrint()
answerMatrixForm()
addLocalTimes()
addOpenAll()
